using ManifestGen.Model;
using ManifestGen.Rendering.Swarm;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN291: what Compose, which has one host, and Swarm cannot say about where a service runs. One information for each attribute.</summary>
internal sealed class PlacementWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NotExpressed = new(
        "MGEN291",
        "A target cannot place the service so",
        "{0} has no effect in {1}",
        RuleSeverity.Info,
        Category.Placement);

    public IReadOnlyList<Rule> Rules => [NotExpressed];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var placement = service.Placement;
        IEnumerable<(string Attribute, Origin Origin, bool IsInSwarm)> attributes =
        [
            .. placement.Spreads.Select(spread => (NameOf(spread), spread.Origin, IsInSwarm(spread))),
            .. placement.NodeSelectors.Select(selector => ("NodeSelector", selector.Origin, SwarmPlacement.Constraint(selector) is not null)),
            .. placement.NodeAffinities.Select(affinity => ("NodeAffinity", affinity.Origin, SwarmPlacement.Constraints(affinity).Count > 0)),
            .. placement.Tolerations.Select(toleration => ("Toleration", toleration.Origin, false)),
            .. placement.PodAffinities.Select(affinity => ("PodAffinity", affinity.Origin, false)),
            .. placement.Scheduling is { } scheduling ? [("Scheduling", scheduling.Origin, false)] : Array.Empty<(string, Origin, bool)>(),
        ];
        return
            from attribute in attributes
            let targets = application.Project.Targets & (attribute.IsInSwarm ? ManifestTargets.Compose : ManifestTargets.Compose | ManifestTargets.Swarm)
            let names = TargetNames.OfDocker(targets)
            where names is not null
            select NotExpressed.At(attribute.Origin, attribute.Attribute, names);
    }

    // A preference of Swarm makes the same of the intent, and nothing of how strictly it holds.
    private static bool IsInSwarm(SpreadModel spread) => spread is { MaxSkew: null or 1, Required: not true };

    private static string NameOf(SpreadModel spread) => spread switch
    {
        { Required: true } => "Spread's Required",
        { MaxSkew: > 1 } => "Spread's MaxSkew",
        _ => "Spread",
    };
}
