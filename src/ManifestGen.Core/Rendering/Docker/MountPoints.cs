using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// The folders at which Docker mounts volumes. A new volume takes over owner and mode of the folder that it covers; of one that the image does not have,
/// the owner is root, and the program could not write. Kubernetes gives a volume to the pod's group instead.
/// </summary>
internal static class MountPoints
{
    /// <summary>What is copied to where a folder has to be: images without a shell cannot make one.</summary>
    public const string EmptyFolder = "/volume";

    // In /tmp everyone can write, in every image.
    public static IReadOnlyList<string> Of(ApplicationModel application) =>
        !application.Project.RunsUnderDocker
            ? []
            : application.BuiltServices.SelectMany(service => service.Storage.Mounts)
                .Where(mount => mount is not TemporaryVolumeModel { IsMemory: true } && mount.Folder != Defaults.TemporaryFilesPath)
                .Select(mount => mount.Folder)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(path => path, StringComparer.Ordinal)
                .ToArray();
}
