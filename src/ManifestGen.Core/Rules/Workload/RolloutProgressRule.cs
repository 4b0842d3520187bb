using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN259, MGEN260 and MGEN261: rollouts that cannot end, do not begin, or leave a gap.</summary>
internal sealed class RolloutProgressRule : IServiceRule
{
    private static readonly Rule NeverInTime = new(
        "MGEN259",
        "MinReadySeconds exceeds the progress deadline",
        "A pod becomes available after MinReadySeconds {0}, and the rollout fails after {1} seconds without progress: set ProgressDeadlineSeconds above {0}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule NothingUpdated = new(
        "MGEN260",
        "The partition prevents the update of every pod",
        "Partition {0} updates only the pods from number {0} on, and the last pod is number {1}: use {1} or less",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule Gap = new(
        "MGEN261",
        "The Recreate strategy interrupts the service",
        "Recreate stops all replicas of '{0}' before a new one starts, so port {1} is unavailable in between: remove it, unless two versions must never run together",
        RuleSeverity.Warning,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [NeverInTime, NothingUpdated, Gap];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.Rollout is not { } rollout || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            return [];
        }

        return service.Workload.Kind switch
        {
            WorkloadResource.Deployment => new[] { Deadline(rollout), Recreation(rollout, service) }.OfType<Finding>(),
            WorkloadResource.StatefulSet => new[] { Partition(rollout, service) }.OfType<Finding>(),
            _ => [],
        };
    }

    private static Finding? Deadline(RolloutModel rollout)
    {
        if (rollout.MinReadySeconds is not { } ready || ready < rollout.EffectiveProgressDeadlineSeconds || rollout.ProgressDeadlineSeconds < 1)
        {
            return null;
        }

        var deadline = rollout.Origin.Argument(nameof(rollout.ProgressDeadlineSeconds));
        var place = rollout.ProgressDeadlineSeconds is null ? rollout.Origin.Argument(nameof(rollout.MinReadySeconds)) : deadline;
        var enough = (Math.Min(ready, int.MaxValue - 600) + 600).ToText();
        return NeverInTime.At(place, ready.ToText(), rollout.EffectiveProgressDeadlineSeconds.ToText()) with
        {
            Remedy = ready > int.MaxValue - 600 ? null : new Remedy($"Set ProgressDeadlineSeconds = {enough}", RemedyEdit.SetArgument(deadline, enough)),
        };
    }

    private static Finding? Partition(RolloutModel rollout, ServiceModel service)
    {
        var last = (service.AutoScale?.Max ?? service.MinimumReplicas) - 1;
        if (last < 0 || rollout.Partition is not { } partition || partition <= last)
        {
            return null;
        }

        var place = rollout.Origin.Argument(nameof(rollout.Partition));
        return NothingUpdated.At(place, partition.ToText(), last.ToText()) with
        {
            Remedy = new Remedy($"Set Partition = {last.ToText()}", RemedyEdit.SetArgument(place, last.ToText())),
        };
    }

    private static Finding? Recreation(RolloutModel rollout, ServiceModel service)
    {
        var place = rollout.Origin.Argument(nameof(rollout.Strategy));
        return rollout.Strategy != RolloutStrategy.Recreate || service.Ports.Count == 0
            ? null
            : Gap.At(place, service.Name, service.Ports[0].Number.ToText()) with { Remedy = new Remedy("Remove Recreate", RemedyEdit.RemoveArgument(place)) };
    }
}
