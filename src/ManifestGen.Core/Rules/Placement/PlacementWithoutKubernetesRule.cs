using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN291: what Compose, which has one host, and Swarm cannot say about where a service runs. One information for each attribute.</summary>
internal sealed class PlacementWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NotExpressed = new(
        "MGEN291",
        "The placement is not supported by this target",
        "{0} has no effect in {1}",
        RuleSeverity.Info,
        Category.Placement);

    public IReadOnlyList<Rule> Rules => [NotExpressed];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var placement = service.Placement;
        IEnumerable<(string Attribute, Origin Origin, ManifestTargets ExpressedIn)> attributes =
        [
            .. placement.Spreads.Select(spread => (NameOf(spread), spread.Origin, In(swarm: IsInSwarm(spread, service)))),
            .. placement.NodeSelectors.Select(selector => ("NodeSelector", selector.Origin, In(SwarmPlacement.Constraint(selector) is not null, ComposePlatform.IsExpressed(selector)))),
            .. placement.NodeAffinities.Select(affinity => ("NodeAffinity", affinity.Origin, In(SwarmPlacement.Constraints(affinity).Count > 0))),
            .. placement.Tolerations.Select(toleration => ("Toleration", toleration.Origin, ManifestTargets.None)),
            .. placement.PodAffinities.Select(affinity => ("PodAffinity", affinity.Origin, In(SwarmPlacement.IsApartFromItself(affinity, service)))),
            .. placement.Scheduling is { } scheduling ? [("Scheduling", scheduling.Origin, ManifestTargets.None)] : Array.Empty<(string, Origin, ManifestTargets)>(),
        ];
        return
            from attribute in attributes
            let names = TargetNames.OfDocker(application.Project.Targets & ~attribute.ExpressedIn)
            where names is not null
            select NotExpressed.At(attribute.Origin, attribute.Attribute, names);
    }

    private static ManifestTargets In(bool swarm, bool compose = false) =>
        (swarm ? ManifestTargets.Swarm : ManifestTargets.None) | (compose ? ManifestTargets.Compose : ManifestTargets.None);

    // A preference of Swarm makes the same of the intent, and nothing of how strictly it holds.
    private static bool IsInSwarm(SpreadModel spread, ServiceModel service) =>
        spread is { MaxSkew: null or 1, Required: not true } || SwarmPlacement.IsOnePerNode(spread, service);

    private static string NameOf(SpreadModel spread) => spread switch
    {
        { Required: true } => "Spread's Required",
        { MaxSkew: > 1 } => "Spread's MaxSkew",
        _ => "Spread",
    };
}
