using ManifestGen.Text;

namespace ManifestGen.Tasks.Manifests;

/// <summary>A file of variables of the user.</summary>
/// <param name="Path">Relative to the folder of the files that name it.</param>
/// <param name="ByCompose">Whether Compose reads it.</param>
/// <param name="BySwarm">Whether Swarm's client reads it.</param>
public sealed record EnvFile(string Path, bool ByCompose, bool BySwarm)
{
    /// <param name="path">The path.</param>
    /// <param name="readers">As in the payload.</param>
    public static EnvFile Of(string path, string readers)
    {
        var names = readers.Split(' ');
        return new(path, names.Contains(Payload.ReadByCompose, StringComparer.Ordinal), names.Contains(Payload.ReadBySwarm, StringComparer.Ordinal));
    }
}
