using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN957: from .NET 7 on, System.Drawing.Common throws everywhere but on Windows.</summary>
internal sealed class DrawingRule : ICodeRule
{
    private const string Namespace = "System.Drawing";

    // Points, sizes and colors have no need of Windows.
    private static readonly string[] Types =
    [
        "Bitmap", "Font", "FontFamily", "Icon", "Pen", "SolidBrush", "TextureBrush", "StringFormat", "Region", "Metafile", "GraphicsPath", "LinearGradientBrush", "ImageAttributes", "PrintDocument", "PrinterSettings",
        "InstalledFontCollection", "PrivateFontCollection",
    ];

    private static readonly string[] Methods = ["FromFile", "FromStream", "FromImage", "FromHbitmap", "ExtractAssociatedIcon"];

    public IEnumerable<string> Names => Types.Concat(Methods);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        from use in Types.SelectMany(program.Code.Creations).Select(creation => (At: (IOperation)creation, creation.Type))
            .Concat(program.Code.Calls(Methods).Select(call => (At: (IOperation)call, Type: (ITypeSymbol?)call.TargetMethod.ContainingType)))
        where use.Type?.ContainingNamespace?.ToDisplayString() is Namespace or Namespace + ".Drawing2D" or Namespace + ".Imaging" or Namespace + ".Printing" or Namespace + ".Text"
        // Other packages have the same names, and work on Linux.
        where use.Type.ContainingAssembly.Name == Namespace + ".Common" || program.Code.Assemblies.KindOf(use.Type.ContainingAssembly) == AssemblyKind.Own
        where program.Reaches(use.At)
        select new CodeFinding(ImageFindings.DrawingThrows(use.Type!.FullName()), use.At.Syntax);
}
