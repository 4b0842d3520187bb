using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN299: pods that exclude each other have no place for one more, unless one of them goes first.</summary>
internal sealed class RolloutPlaceRule : IServiceRule
{
    private static readonly Rule NoPlace = new(
        "MGEN299",
        "The rollout may wait forever for room on a node",
        "With MaxUnavailable = \"{0}\", a new pod starts before an old one stops, and pods of '{1}' do not share a {2}: if every {2} has one already, the update never ends, "
        + "so remove MaxUnavailable, or give the PodAffinity a Weight",
        RuleSeverity.Warning,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [NoPlace];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            && service is { HasPeers: true, ExcludesItself: true, EffectiveRolloutStrategy: RolloutStrategy.RollingUpdate, Workload: { Kind: WorkloadResource.Deployment, Rollout: { MaxUnavailable: { } unavailable } rollout } }
            && PodShare.Parse(unavailable) is { IsZero: true }
            && PodShare.Parse(rollout.MaxSurge) is not { IsZero: true })
        {
            yield return NoPlace.At(rollout.Origin.Argument(nameof(rollout.MaxUnavailable)), unavailable, service.Name, PlaceOf(service));
        }
    }

    private static string PlaceOf(ServiceModel service) =>
        service.Placement.PodAffinities.First(affinity => affinity is { Anti: true, Weight: null } && affinity.Service == service.Name).Within switch
        {
            Topology.Zones => "zone",
            Topology.Regions => "region",
            _ => "node",
        };
}
