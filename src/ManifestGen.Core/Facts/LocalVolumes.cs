using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Volumes that each node has of its own, and services that may be started on any of them.</summary>
internal static class LocalVolumes
{
    /// <summary>The service's volumes that exist only on one node. Empty if the service selects its nodes, or runs on all.</summary>
    public static IEnumerable<VolumeModel> Unpinned(ServiceModel service) => service.Workload.Kind == WorkloadResource.DaemonSet || SwarmPlacement.HasConstraints(service) || service.IsExternal
        ? []
        : service.Storage.DistinctVolumes.Where(volume => !volume.IsEphemeral);

    /// <summary>Whether the declarations suggest that the swarm has several nodes. With a single node, local volumes are no problem.</summary>
    public static bool HasSeveralNodes(ApplicationModel application) => (application.Project.Targets & (ManifestTargets.Compose | ManifestTargets.Kubernetes)) == ManifestTargets.None
        || application.Services.Any(service => service.Docker.Swarm is not null);
}
