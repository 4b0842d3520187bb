using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="StorageModel"/>.</summary>
internal static class StorageParser
{
    public static StorageModel Parse(AttributeSet attributes) => new();
}
