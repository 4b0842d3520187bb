using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN257 and MGEN258: to replace a pod, there must be one more or one fewer for a while; on a node, not both.</summary>
internal sealed class RolloutBoundsRule : IServiceRule
{
    private static readonly Rule BothZero = new(
        "MGEN257",
        "The rollout cannot replace any pod",
        "With MaxSurge {0} and MaxUnavailable {1}, no pod can be replaced: raise one of them",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule BothWays = new(
        "MGEN258",
        "A DaemonSet cannot use both MaxSurge and MaxUnavailable",
        "A DaemonSet cannot use both MaxSurge {0} and MaxUnavailable {1}: remove one of them",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [BothZero, BothWays];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload is not { Rollout: { MaxSurge: { } surge, MaxUnavailable: { } unavailable } rollout, Kind: WorkloadResource.Deployment or WorkloadResource.DaemonSet }
            || PodShare.Parse(surge) is not { } more
            || PodShare.Parse(unavailable) is not { } fewer
            || service.EffectiveRolloutStrategy != RolloutStrategy.RollingUpdate)
        {
            yield break;
        }

        var place = rollout.Origin.Argument(nameof(rollout.MaxUnavailable));
        var remedy = new Remedy("Remove MaxUnavailable", RemedyEdit.RemoveArgument(place));
        if (more.IsZero && fewer.IsZero)
        {
            yield return BothZero.At(place, surge, unavailable) with { Remedy = remedy };
        }
        else if (service.Workload.Kind == WorkloadResource.DaemonSet && !more.IsZero && !fewer.IsZero)
        {
            yield return BothWays.At(place, surge, unavailable) with { Remedy = remedy };
        }
    }
}
