using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Volumes that each node has of its own, and services that may be started on any of them.</summary>
internal static class LocalVolumes
{
    /// <summary>The volumes of a service that another node does not have. Empty where somebody has said which nodes it runs on, or where it runs on all.</summary>
    public static IEnumerable<VolumeModel> Unpinned(ServiceModel service) => service.Workload.Kind == WorkloadResource.DaemonSet || SwarmPlacement.HasConstraints(service) || service.IsExternal
        ? []
        : service.Storage.DistinctVolumes.Where(volume => !volume.IsEphemeral);

    /// <summary>Whether something says that the swarm has several nodes: in one with a single node, all of this is well.</summary>
    public static bool HasSeveralNodes(ApplicationModel application) => (application.Project.Targets & (ManifestTargets.Compose | ManifestTargets.Kubernetes)) == ManifestTargets.None
        || application.Services.Any(service => service.Docker.Swarm is not null);
}
