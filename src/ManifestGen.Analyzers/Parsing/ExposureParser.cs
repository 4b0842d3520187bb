using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ExposureModel"/>.</summary>
internal static class ExposureParser
{
    public static ExposureModel Parse(AttributeSet attributes) => new();
}
