using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ObservabilityModel"/>.</summary>
internal static class ObservabilityParser
{
    public static ObservabilityModel Parse(AttributeSet attributes) => new();
}
