using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SwarmSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<SwarmAttribute, SwarmModel>(
        service => service.Docker.Swarm,
        swarm => swarm.Origin,
        new(nameof(SwarmAttribute.EndpointMode), swarm => swarm.EndpointMode, Member("MGEN014")),
        new(nameof(SwarmAttribute.FailureAction), swarm => swarm.FailureAction, Member("MGEN014")),
        new SettingOf<SwarmModel>(OnlyWith("MGEN297", "the target swarm", (SwarmModel _, SettingContext at) => at.Targets.HasFlag(Swarm))),
        new(nameof(SwarmAttribute.MaxReplicasPerNode), swarm => swarm.MaxReplicasPerNode, Range("MGEN295", 1), OnlyFor("MGEN296", Deployment, StatefulSet, Job, CronJob)),
        new(nameof(SwarmAttribute.FailureAction), swarm => swarm.FailureAction, OfUpdates()),
        new(nameof(SwarmAttribute.MonitorSeconds), swarm => swarm.MonitorSeconds, Range("MGEN295", 1), OfUpdates()),
        new(nameof(SwarmAttribute.MaxFailurePercent), swarm => swarm.MaxFailurePercent, Range("MGEN295", 0, 100), OfUpdates()));

    // A job is not updated.
    private static Limit OfUpdates() => OnlyFor("MGEN296", Deployment, StatefulSet, DaemonSet);
}
