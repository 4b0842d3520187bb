using ManifestGen.Facts;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN958: no image of .NET has fonts, so that those of the system are not found.</summary>
internal sealed class FontRule : ICodeRule
{
    private static readonly (string Type, string Method, string Parameter)[] Calls =
    [
        ("SixLabors.Fonts.SystemFonts", "Get", "name"),
        ("SixLabors.Fonts.SystemFonts", "CreateFont", "name"),
        ("SkiaSharp.SKTypeface", "FromFamilyName", "familyName"),
        ("SkiaSharp.SKFontManager", "MatchFamily", "familyName"),
    ];

    public IEnumerable<string> Names => Calls.Select(call => call.Method);

    // Whoever writes the Dockerfile may install fonts.
    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.Application.Project.ForeignDockerfile is not null || program.Application.Project.BaseImage is not null ? [] :
        from known in Calls
        from call in program.Code.Calls(known.Method)
        where call.IsOf(known.Type) && program.Reaches(call)
        let font = call.Argument(known.Parameter).ConstantText()
        where font is { Length: > 0 }
        select new CodeFinding(ImageFindings.FontIsMissing($"{call.TargetMethod.ContainingType.Name}.{known.Method}", font, BaseImage.Of(program.Application.Project)), call.Syntax);
}
