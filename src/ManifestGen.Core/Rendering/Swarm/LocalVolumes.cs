using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;

namespace ManifestGen.Rendering.Swarm;

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

    /// <summary>What who deploys the file has to know. Null where there is nothing.</summary>
    public static string? Note(ApplicationModel application)
    {
        var names = application.Services.SelectMany(service => Unpinned(service).Select(volume => Volumes.NameOf(volume, service))).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal).ToArray();
        return names.Length == 0
            ? null
            : $"Volumes are local to a node: {string.Join(", ", names)}. In a swarm of several nodes, name the node with [Swarm(Constraints)]: see MGEN720.";
    }
}
