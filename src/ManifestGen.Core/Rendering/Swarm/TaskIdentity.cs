using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Swarm;

/// <summary>
/// What each replica of a StatefulSet has: its own name and volumes. Swarm makes both from templates of Go, by the number of the task, which its successor has
/// too. A service with one replica needs neither.
/// </summary>
internal static class TaskIdentity
{
    private const string Slot = "{{.Task.Slot}}";

    /// <summary>What a stack puts before the names of its volumes, unless they have one, so that no other stack finds these.</summary>
    private const string Stack = "{{index .Service.Labels `com.docker.stack.namespace`}}_";

    public static string? HostName(ServiceModel service) => IsOwn(service) ? $"{service.Name}-{Slot}" : null;

    /// <summary>The volume of each replica. Null if all tasks share one.</summary>
    /// <remarks>The first replica keeps the name of a single replica's volume, so scaling does not lose data.</remarks>
    public static string? VolumeName(VolumeModel volume, ServiceModel service) => IsOwn(service) && volume.Claim is null
        ? $"{Stack}{SwarmTemplates.Escape(DockerVolumeNames.Of(volume, service))}{{{{if ne .Task.Slot `1`}}}}-{Slot}{{{{end}}}}"
        : null;

    private static bool IsOwn(ServiceModel service) => service is { HasOwnClaims: true, HasPeers: true };
}
