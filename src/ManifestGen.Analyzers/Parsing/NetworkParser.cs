using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="NetworkModel"/>.</summary>
internal static class NetworkParser
{
    public static NetworkModel Parse(AttributeSet attributes) => new();
}
