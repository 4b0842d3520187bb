using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN906: ASP.NET Core refuses to map health checks that nobody has added.</summary>
internal sealed class HealthChecksRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var code = program.Code;
        var situation = Situations.Of(program.Service);
        return code.Endpoints.FirstOrDefault(endpoint => endpoint is { Kind: EndpointKind.Health, Library: null, IsInDevelopmentOnly: false } && endpoint.Condition(situation) != false) is { } endpoint
            && !code.AddsHealthChecks
            // A library may add some of its own.
            && !code.CallsStartingWith("Add").Concat(code.CallsStartingWith("Use")).Any(call => code.IsForeign(call) && IsAboutServices(call) && MayAdd(call))
            ? [new CodeFinding(HealthFindings.HealthChecksAreMissing(endpoint.Call.TargetMethod.Name), endpoint.Call.NameSyntax())]
            : [];
    }

    private static bool MayAdd(IInvocationOperation call) =>
        LibraryFacts.Of(call.TargetMethod.ContainingAssembly)?.Adds(LibraryFacts.NameOf(call.TargetMethod), HealthCheckCalls.Names[0]) != false;

    private static bool IsAboutServices(IInvocationOperation call) =>
        call.TargetMethod.Parameters.FirstOrDefault()?.Type is { } type
        && type.ContainingNamespace.ToDisplayString() is var name
        && name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
