using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN957 to MGEN959: what the image does not have, or has too little of.</summary>
public static class ImageFindings
{
    private const long Mebibyte = 1L << 20;

    /// <summary>More than anybody means: a tebibyte.</summary>
    private const long Unlimited = 1L << 40;

    private static readonly Rule NoDrawing = new(
        "MGEN957",
        "System.Drawing does not work on Linux",
        "'{0}' throws PlatformNotSupportedException in the container, because System.Drawing.Common works on Windows only: use a library that works on Linux, such as SkiaSharp",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoFonts = new(
        "MGEN958",
        "The image has no fonts",
        "The image '{1}' has no fonts, so {0} does not find '{2}': add the font's file to the program and load it from there",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule TooLarge = new(
        "MGEN959",
        "A file does not fit into /tmp",
        "{0} can write {1} to /tmp, whose size is {2}: {3}",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [NoDrawing, NoFonts, TooLarge];

    /// <summary>That a type is for Windows only.</summary>
    /// <param name="type">The type with its namespace.</param>
    public static Finding DrawingThrows(string type) => NoDrawing.At(Origin.Class, type);

    /// <summary>That a font of the system is asked for.</summary>
    /// <param name="method">What asks for it.</param>
    /// <param name="font">The font.</param>
    /// <param name="image">The image.</param>
    public static Finding FontIsMissing(string method, string font, string image) => NoFonts.At(Origin.Class, method, image, Characters.OnOneLine(font));

    /// <summary>That what code may write is larger than the folder for temporary files.</summary>
    /// <param name="writer">What writes it.</param>
    /// <param name="size">How much, in bytes.</param>
    /// <param name="limit">The size of the folder, as it is declared or by default.</param>
    public static Finding DoesNotFit(string writer, long size, string limit) => size >= Unlimited
        ? TooLarge.At(Origin.Class, writer, "any amount", limit, "set a limit that fits, or write elsewhere")
        : TooLarge.At(Origin.Class, writer, Shown(size), limit, $"declare [TemporaryVolume(\"/tmp\", Size = \"{Shown(size)}\")], or lower the limit");

    // Up to the next mebibyte, as sizes are written in manifests.
    private static string Shown(long bytes) => $"{(bytes / Mebibyte + (bytes % Mebibyte == 0 ? 0 : 1)).ToString(System.Globalization.CultureInfo.InvariantCulture)}Mi";
}
