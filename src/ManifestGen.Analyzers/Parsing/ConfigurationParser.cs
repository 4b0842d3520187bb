using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="ConfigurationModel"/>.</summary>
internal static class ConfigurationParser
{
    public static ConfigurationModel Parse(AttributeSet attributes) => new();
}
