using ManifestGen.Model;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN024 and MGEN149: labels and annotations, and network policies.</summary>
internal static class MetadataLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN024",
                "The label or annotation applies to Kubernetes only",
                "The {0} '{1}' applies to Kubernetes only: {2} {3}",
                RuleSeverity.Info,
                Category.Metadata),
            broken => [
                broken.Attribute.ToLowerInvariant(),
                ((MetadataEntryModel)broken.Declared).Key,
                Phrases.Targets(broken),
                broken.Attribute == "Label" ? "have no such objects" : "have no annotations"]),
        new(
            new(
                "MGEN149",
                "Network policies apply to Kubernetes only",
                "{0} applies to Kubernetes only: in {1}, all services of a network can connect to each other",
                RuleSeverity.Info,
                Category.Network),
            Phrases.NameTargets),
    ];
}
