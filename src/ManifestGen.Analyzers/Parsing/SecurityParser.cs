using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="SecurityModel"/>.</summary>
internal static class SecurityParser
{
    public static SecurityModel Parse(AttributeSet attributes) => new();
}
