using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class RolloutSettings
{
    // The tasks of a Swarm have no order, so that a rollout which keeps one has no counterpart.
    private static readonly Func<RolloutModel, SettingContext, bool> IsOrdered = (_, at) => at.Kind == StatefulSet;

    public static SettingTable Table { get; } = SettingTable.Of<RolloutAttribute, RolloutModel>(
        service => service.Workload.Rollout,
        rollout => rollout.Origin,
        new SettingOf<RolloutModel>(OnlyFor("MGEN254", Deployment, StatefulSet, DaemonSet)),
        new(nameof(RolloutAttribute.Strategy), rollout => rollout.Strategy, Member("MGEN014")),
        new(
            nameof(RolloutAttribute.Strategy),
            rollout => rollout.Strategy == RolloutStrategy.Recreate ? rollout.Strategy : null,
            OnlyFor("MGEN254", Deployment),
            NotIn("MGEN274", Compose),
            NotIn("MGEN274", Swarm).When(IsOrdered)) { OnlyValue = nameof(RolloutStrategy.Recreate) },
        new(
            nameof(RolloutAttribute.Strategy),
            rollout => rollout.Strategy == RolloutStrategy.OnDelete ? rollout.Strategy : null,
            OnlyFor("MGEN254", StatefulSet, DaemonSet),
            NotIn("MGEN274", ComposeAndSwarm)) { OnlyValue = nameof(RolloutStrategy.OnDelete) },
        new(
            nameof(RolloutAttribute.MaxSurge),
            rollout => rollout.MaxSurge,
            OnlyFor("MGEN254", Deployment, DaemonSet),
            OfRollingUpdate(),
            NotIn("MGEN274", Compose),
            NotIn("MGEN274", Swarm).When(IsOrdered)),
        new(
            nameof(RolloutAttribute.MaxUnavailable),
            rollout => rollout.MaxUnavailable,
            OnlyFor("MGEN254", Deployment, DaemonSet),
            OfRollingUpdate(),
            NotIn("MGEN274", Compose),
            NotIn("MGEN274", Swarm).When(IsOrdered)),
        new(nameof(RolloutAttribute.MinReadySeconds), rollout => rollout.MinReadySeconds, Range("MGEN247", 0), NotIn("MGEN274", Compose)),
        new(
            nameof(RolloutAttribute.ProgressDeadlineSeconds),
            rollout => rollout.ProgressDeadlineSeconds,
            Range("MGEN247", 1),
            OnlyFor("MGEN254", Deployment),
            NotIn("MGEN274", ComposeAndSwarm)),
        new(nameof(RolloutAttribute.RevisionHistoryLimit), rollout => rollout.RevisionHistoryLimit, Range("MGEN247", 0), NotIn("MGEN274", ComposeAndSwarm)),
        new(
            nameof(RolloutAttribute.Partition),
            rollout => rollout.Partition,
            Range("MGEN247", 0),
            OnlyFor("MGEN254", StatefulSet),
            OfRollingUpdate(),
            NotIn("MGEN274", ComposeAndSwarm)),
        new(
            nameof(RolloutAttribute.PodManagement),
            rollout => rollout.PodManagement,
            Member("MGEN014"),
            OnlyFor("MGEN254", StatefulSet),
            NotIn("MGEN274", ComposeAndSwarm)));

    private static Limit OfRollingUpdate() =>
        OnlyWith("MGEN255", "`RollingUpdate`", (RolloutModel _, SettingContext at) => at.Service.EffectiveRolloutStrategy == RolloutStrategy.RollingUpdate);
}
