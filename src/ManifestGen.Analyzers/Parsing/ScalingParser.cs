using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ScalingModel"/>.</summary>
internal static class ScalingParser
{
    public static ScalingModel Parse(AttributeSet attributes) => new();
}
