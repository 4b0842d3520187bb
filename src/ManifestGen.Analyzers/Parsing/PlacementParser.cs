using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="PlacementModel"/>.</summary>
internal static class PlacementParser
{
    public static PlacementModel Parse(AttributeSet attributes) => new();
}
