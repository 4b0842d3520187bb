using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Swarm;

/// <summary>The line of the file about volumes that each node has of its own.</summary>
internal static class LocalVolumeNote
{
    /// <summary>What who deploys the file has to know. Null where there is nothing.</summary>
    public static string? Of(ApplicationModel application)
    {
        var names = application.Services.SelectMany(service => LocalVolumes.Unpinned(service).Select(volume => DockerVolumeNames.Of(volume, service))).Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal).ToArray();
        return names.Length == 0
            ? null
            : $"Volumes are local to a node: {string.Join(", ", names)}. In a swarm of several nodes, name the node with [Swarm(Constraints)]: see MGEN720.";
    }
}
