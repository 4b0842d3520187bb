using CsCheck;
using ManifestGen.Text;

namespace ManifestGen.Engines.Tests.RoundTrip;

/// <summary>Texts that are likely to be misread on their way, mixed with text of any kind.</summary>
internal static class AnyText
{
    private static readonly string[] Hazards =
    [
        "", " ", "\t", "\n", "\r\n", "\n\n", "$", "$$", "${HOME}", "$HOME", "${A:-b}", "$(A)", "{{.Name}}", "#", " # ", ": ", "- ", "? ", "&a", "*a", "!t", "|", ">", "%", "@", "`",
        "'", "\"", "\\", "\\n", "{", "}", "[", "]", ",", "~", "null", "true", "no", "Yes", "1", "1.0", "0x1F", "0o17", "1e3", ".inf", "1:30", "2026-01-01", "<<", "=",
        "---", "...", "\u0001", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "\uffff", "é", "日本", "😀",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(Gen.OneOf(Hazards), Gen.String, Gen.String[Gen.Char[' ', '~'], 0, 20]);

    /// <summary>Every text but those that MGEN005 refuses.</summary>
    public static Gen<string> Generator { get; } = Piece.Array[0, 4].Select(string.Concat).Where(Characters.AreRepresentable);
}
