using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Swarm;

/// <summary>
/// What an instance of a StatefulSet has of its own: a name and volumes. Swarm makes both from templates of Go, by the number of the task, which its successor has
/// too. A service with one instance has neither, since nothing could be mixed up.
/// </summary>
internal static class TaskIdentity
{
    private const string Slot = "{{.Task.Slot}}";

    /// <summary>What a stack puts before the names of its volumes, unless they have one, so that no other stack finds these.</summary>
    private const string Stack = "{{index .Service.Labels `com.docker.stack.namespace`}}_";

    public static string? HostName(ServiceModel service) => IsOwn(service) ? $"{service.Name}-{Slot}" : null;

    /// <summary>The volume of each instance. Null where all tasks have the same one.</summary>
    /// <remarks>The first keeps the name that it has where there is only one: more instances, or fewer, must not leave the data behind.</remarks>
    public static string? VolumeName(VolumeModel volume, ServiceModel service) => IsOwn(service) && volume.Claim is null
        ? $"{Stack}{SwarmTemplates.Escape(DockerVolumeNames.Of(volume, service))}{{{{if ne .Task.Slot `1`}}}}-{Slot}{{{{end}}}}"
        : null;

    private static bool IsOwn(ServiceModel service) => service is { HasOwnClaims: true, HasPeers: true };
}
