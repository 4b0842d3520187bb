using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="PodModel"/>.</summary>
internal static class PodParser
{
    public static PodModel Parse(AttributeSet attributes) => new();
}
