using System.Globalization;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

/// <summary>How many tasks of a service Swarm runs, and how it replaces and restarts them.</summary>
internal static class DeployRenderer
{
    public static YamlMap Render(ServiceModel service) => new()
    {
        { "mode", Mode(service.Workload.Kind) },
        { "replicas", Replicas(service) },
        { "endpoint_mode", service.Docker.Swarm?.EndpointMode == SwarmEndpointMode.DnsRoundRobin ? "dnsrr" : null },
        { "update_config", UpdateConfig(service) },
        { "rollback_config", RollbackConfig(service) },
        { "restart_policy", RestartPolicy(service.Workload) },
        { "placement", PlacementRenderer.Render(service) },
        { "resources", Resources(service) },
        { "labels", ContainerSettings.Labels(service, DockerObjects.Service, ManifestKinds.Workload) },
    };

    // Swarm has no schedule. What it has instead is a service that can be scaled to one instance, which a replicated-job cannot.
    private static string Mode(WorkloadResource kind) => kind switch
    {
        WorkloadResource.DaemonSet => "global",
        WorkloadResource.Job => "replicated-job",
        _ => "replicated",
    };

    private static YamlNode? Replicas(ServiceModel service) => service.Workload.Kind switch
    {
        WorkloadResource.DaemonSet => null,
        WorkloadResource.Job => service.Workload.EffectiveJob.EffectiveCompletions,
        WorkloadResource.CronJob => 0,
        _ => service.UnscaledReplicas,
    };

    // Swarm refuses both for a job.
    private static YamlMap? UpdateConfig(ServiceModel service) => service.Workload.RunsToCompletion ? null : new()
    {
        { "parallelism", Parallelism(service) },
        { "order", Order(service) },
        { "delay", service.Workload.Rollout?.MinReadySeconds is { } seconds ? ContainerSettings.Seconds(seconds) : null },
        { "failure_action", FailureAction(service.Docker.EffectiveSwarm.FailureAction) },
        { "monitor", ContainerSettings.Seconds(service.Docker.EffectiveSwarm.EffectiveMonitorSeconds) },
        { "max_failure_ratio", Ratio(service.Docker.Swarm?.MaxFailurePercent) },
    };

    private static YamlMap? RollbackConfig(ServiceModel service) => service.Workload.RunsToCompletion ? null : new()
    {
        { "parallelism", Parallelism(service) },
        { "order", Order(service) },
        { "monitor", service.Docker.Swarm?.MonitorSeconds is { } seconds ? ContainerSettings.Seconds(seconds) : null },
        { "max_failure_ratio", Ratio(service.Docker.Swarm?.MaxFailurePercent) },
    };

    private static string FailureAction(SwarmFailureAction? action) => action switch
    {
        SwarmFailureAction.Pause => "pause",
        SwarmFailureAction.Continue => "continue",
        _ => "rollback",
    };

    private static YamlNode? Ratio(int? percent) =>
        percent is { } number ? new YamlScalar((number / 100m).ToString(CultureInfo.InvariantCulture), IsString: false) : null;

    // An instance of a StatefulSet is one of a kind: its successor cannot start beside it. Nor can one that writes to the volume of the old one.
    private static string Order(ServiceModel service) => service switch
    {
        { Workload.Kind: WorkloadResource.StatefulSet } or { EffectiveRolloutStrategy: RolloutStrategy.Recreate } => "stop-first",
        // Nor can one that listens on the same port of the node, or for which no node has a place before the old one is gone: the update would wait for ever.
        _ when SwarmPlacement.MaxReplicasPerNode(service) is not null => "stop-first",
        _ when service.Ports.Any(port => port.Publishing == PortPublishing.Host) => "stop-first",
        _ => service.RolloutBounds.Surge.IsZero ? "stop-first" : "start-first",
    };

    // Zero means all at once.
    private static int Parallelism(ServiceModel service)
    {
        if (service.Workload is { Rollout.Strategy: RolloutStrategy.Recreate, Kind: WorkloadResource.Deployment })
        {
            return 0;
        }

        var (surge, unavailable) = service.RolloutBounds;
        return service.Workload.Kind == WorkloadResource.StatefulSet
            ? 1
            : (int)Math.Min(int.MaxValue, Math.Max(1, surge.Of(service.MinimumReplicas) + unavailable.Of(service.MinimumReplicas)));
    }

    private static YamlMap Resources(ServiceModel service)
    {
        var resources = ContainerSettings.Resources(service);
        ((YamlMap)resources.Single(entry => entry.Key == "reservations").Value).Add("generic_resources", SwarmGpus.Of(service));
        return resources;
    }

    // Swarm counts attempts over the whole life of a service and starts all services at once: a default would be used up while a database of the same stack is
    // made, and the job would never run. What runs on a schedule gets its next chance from the schedule.
    private static int? MaxAttempts(WorkloadModel workload) =>
        workload.Kind == WorkloadResource.Job ? workload.EffectiveJob.BackoffLimit : workload.EffectiveJob.EffectiveBackoffLimit;

    private static YamlMap RestartPolicy(WorkloadModel workload) => workload switch
    {
        { RunsToCompletion: false } => new() { { "condition", "any" }, { "delay", "5s" } },
        { EffectiveJob.EffectiveBackoffLimit: 0 } => new() { { "condition", "none" } },
        _ => new() { { "condition", "on-failure" }, { "delay", "5s" }, { "max_attempts", MaxAttempts(workload) } },
    };
}
