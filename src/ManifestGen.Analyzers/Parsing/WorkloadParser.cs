using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="WorkloadModel"/>.</summary>
internal static class WorkloadParser
{
    public static WorkloadModel Parse(AttributeSet attributes) => new();
}
