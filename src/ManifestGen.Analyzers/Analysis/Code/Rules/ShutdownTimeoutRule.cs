using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN909: the engine does not wait longer because the host does.</summary>
internal sealed class ShutdownTimeoutRule : ICodeRule
{
    private const string Property = "ShutdownTimeout";
    private const string Method = "UseShutdownTimeout";
    private const string HostOptions = "Microsoft.Extensions.Hosting.HostOptions";
    private const string WebHost = "Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions";

    public IEnumerable<string> Names => [Property, Method];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        from value in Values(program.Code)
        let seconds = TimeSpans.SecondsOf(value)
        where seconds is not null && program.Everywhere.Any(service => seconds + service.EffectivePreStopSeconds > service.EffectiveGracePeriodSeconds && program.Reaches(value, service))
        select new CodeFinding(ConfigurationFindings.StopsTooSlowly((int)Math.Ceiling(Math.Min(seconds.Value, int.MaxValue)), program.Service), value.Syntax);

    private static IEnumerable<IOperation> Values(ProgramCode code) =>
        code.Assignments(Property)
            .Where(assignment => assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.FullName() == HostOptions)
            .Select(assignment => assignment.Value)
            .Concat(code.Calls(Method).Where(call => call.IsOf(WebHost)).Select(call => call.Argument("timeout")).OfType<IOperation>());
}
