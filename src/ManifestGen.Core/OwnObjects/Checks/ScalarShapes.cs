using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.OwnObjects.Reading;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>What a scalar is for kubectl, which reads YAML 1.1: <c>yes</c> and <c>off</c> are booleans for it, and so are texts no longer.</summary>
internal static class ScalarShapes
{
    private static readonly Regex Number = new(@"\A([-+]?(0|[1-9][0-9_]*)|0o?[0-7]+|0x[0-9a-fA-F]+|[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?)\z", RegexOptions.CultureInvariant);

    public static bool Fits(PlacedScalar scalar, char shape) => shape switch
    {
        'n' => IsNumber(scalar),
        'b' => IsBoolean(scalar),
        'q' => !IsBoolean(scalar),
        's' => !IsNumber(scalar) && !IsBoolean(scalar),
        _ => true,
    };

    public static string Expected(string shape) => shape[0] switch
    {
        '[' => "a list",
        '{' => "a mapping",
        _ => shape switch { "s" => "text", "n" => "a number", "b" => "true or false", "q" => "text or a number", _ => "a mapping" },
    };

    public static string Found(PlacedNode node) => node switch
    {
        PlacedList => "a list",
        PlacedMap => "a mapping",
        PlacedScalar scalar when IsBoolean(scalar) => $"the boolean {scalar.Value}",
        PlacedScalar scalar when IsNumber(scalar) => $"the number {scalar.Value}",
        _ => "text",
    };

    private static bool IsNumber(PlacedScalar scalar) => scalar.IsPlain && Number.IsMatch(scalar.Value);

    // kubectl's reader takes y and n for texts, as most people do.
    private static bool IsBoolean(PlacedScalar scalar) =>
        scalar.IsPlain && scalar.Value.ToLower(CultureInfo.InvariantCulture) is "true" or "false" or "yes" or "no" or "on" or "off";
}
