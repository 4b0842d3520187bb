using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN922: in invariant mode there is one culture, and asking for another one throws.</summary>
internal sealed class CultureRule : ICodeRule
{
    private const string Type = "System.Globalization.CultureInfo";

    private static readonly string[] Methods = ["GetCultureInfo", "CreateSpecificCulture"];

    public IEnumerable<string> Names => Methods.Append("CultureInfo");

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => !program.Application.Project.IsInvariantGlobalization ? [] :
        from culture in CulturesIn(program.Code)
        where program.Reaches(culture)
        let name = culture.ConstantText()
        where name is { Length: > 0 }
        select new CodeFinding(PlatformFindings.CultureIsMissing(name), culture.Syntax);

    private static IEnumerable<IOperation> CulturesIn(ProgramCode code) =>
        code.Creations("CultureInfo").Where(creation => creation.Type?.FullName() == Type).Select(creation => creation.Argument("name"))
            .Concat(code.Calls(Methods).Where(call => call.IsOf(Type)).Select(call => call.Argument("name")))
            .OfType<IOperation>();
}
