using CsCheck;
using ManifestGen.Text;

namespace ManifestGen.Core.Tests.Text;

/// <summary>Strings that have broken YAML writers, and random ones made of what is special in YAML, shells and templates.</summary>
internal static class Texts
{
    /// <summary>Words that YAML 1.1 or 1.2 reads as a boolean, a null, a number or a date.</summary>
    public static IReadOnlyList<string> TakenForSomethingElse { get; } =
    [
        "", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "OFF",
        "y", "Y", "n", "N", "0", "1", "-1", "+1", "007", "0o7", "0b101", "0x1F", "0xdead_beef", "1_000", "685_230", "1.5", "1.", ".5", "-.5", "1e3", "1E3",
        "1e+3", "1e-3", "12e03", "6.8523015e+5", ".inf", "-.inf", "+.INF", ".nan", ".NaN", "190:20:30", "190:20:30.15", "1:30", "2026-11-22", "2026-1-2",
        "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "=", "<<",
    ];

    /// <summary>Words that end a document, begin something, or lose characters when they are not quoted.</summary>
    public static IReadOnlyList<string> EasilyBroken { get; } =
    [
        "---", "...", "-", "- a", "?", "? a", ":", "a:", "a: b", ": a", "a:b", "#", "a #b", "a#b", "!tag", "&anchor", "*alias", "|", ">", "%YAML", "@at",
        "`tick`", "[", "]", "{", "}", "{a: b}", "[a, b]", ",", "a,b", "'", "''", "\"", "\\", "\\n", " ", "  ", " a", "a ", "\t", "\ta", "a\t", "\n", "\n\n",
        "a\n", "a\n\n", "\na", " \na", "a\n b", "a\n\tb", "a \nb", "a\n ", "\r", "\r\n", "a\r\nb", "a\rb", "\u0085", "a\u0085b", "\u2028", "\u2029", "\ufeff",
        "\ufeffa", "a\nb\u2028c", "\u007f", "\u0001", "\u00a0", "é", "日本", "🚀", "a\n🚀", "$", "$$", "$A", "${A}", "$(A)", "{{ a }}", "<%= a %>",
        "#cloud-config\nfirst", "---\nfirst", "a\n---\nb", "a\n...\nb", "a\n# b", "key: |\n  text",
    ];

    private static readonly Gen<string> Special = Gen.OneOf<string>(
        [.. TakenForSomethingElse, .. EasilyBroken, "a", "b", "0", "9", "_", ".", "+", "/", "(", ")", ";", "<", "=", "^"]);

    /// <summary>Anything that a target can hold.</summary>
    public static Gen<string> Any { get; } = Gen.OneOf(
        Special,
        Special.Array[0, 6].Select(string.Concat),
        Gen.String,
        Gen.String[Gen.Char[' ', '~'], 0, 40]).Where(Characters.AreRepresentable);

    /// <summary>
    /// Any value that no rule refuses. Without <c>&lt;&lt;</c>, which the reader of Kubernetes' .NET client takes for a merge key even where it is quoted;
    /// kubectl and the API server do not.
    /// </summary>
    public static Gen<string> AnyValue { get; } =
        Any.Where(text => text != "<<" && text.All(c => c is '\t' or '\n' or '\r' || !char.IsControl(c)));
}
