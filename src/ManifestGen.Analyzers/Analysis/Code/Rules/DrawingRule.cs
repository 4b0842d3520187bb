using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN957: from .NET 7 on, System.Drawing.Common throws everywhere but on Windows.</summary>
internal sealed class DrawingRule : ICodeRule
{
    private const string Namespace = "System.Drawing";

    // Points, sizes and colors have no need of Windows.
    private static readonly string[] Types = ["Bitmap", "Font", "FontFamily", "Icon", "Pen", "SolidBrush", "TextureBrush", "StringFormat", "Region", "Metafile", "GraphicsPath", "PrintDocument"];

    private static readonly string[] Methods = ["FromFile", "FromStream", "FromImage", "FromHbitmap"];

    public IEnumerable<string> Names => Types.Concat(Methods);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        from use in Types.SelectMany(program.Code.Creations).Select(creation => (At: (IOperation)creation, creation.Type))
            .Concat(program.Code.Calls(Methods).Select(call => (At: (IOperation)call, Type: (ITypeSymbol?)call.TargetMethod.ContainingType)))
        where use.Type?.ContainingNamespace?.ToDisplayString() is Namespace or Namespace + ".Drawing2D" or Namespace + ".Imaging" or Namespace + ".Printing"
        where !DevelopmentGuard.IsConditional(use.At) && !DesignTime.IsIn(use.At)
        where program.Code.Sites.FramesOf(use.At).Any(frame => Guards.Of(use.At, frame, program.Code)(Situations.Of(program.Service)) != false)
        select new CodeFinding(ImageFindings.DrawingThrows(use.Type!.FullName()), use.At.Syntax);
}
