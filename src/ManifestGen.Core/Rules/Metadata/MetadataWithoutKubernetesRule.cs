using ManifestGen.Model;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN024: Compose and Swarm know containers and services, and no annotations.</summary>
internal sealed class MetadataWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NoEffect = new(
        "MGEN024",
        "The label or annotation applies to Kubernetes only",
        "The {0} '{1}' applies to Kubernetes only: {2} {3}",
        RuleSeverity.Info,
        Category.Metadata);

    public IReadOnlyList<Rule> Rules => [NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        TargetNames.OfDocker(application.Project.Targets) is not { } targets
            ? []
            : from entry in MetadataEntry.AllOf(service)
              where !entry.IsLabel || (entry.Model.On & (ManifestKinds.Pod | ManifestKinds.Workload)) == 0
              select NoEffect.At(entry.Model.Origin, entry.Noun, entry.Key, targets, entry.IsLabel ? "have no such objects" : "have no annotations");
}
