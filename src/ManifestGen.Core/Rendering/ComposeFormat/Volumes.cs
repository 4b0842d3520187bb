using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Volumes as Compose and Swarm have them: named ones, anonymous ones that go with the container, and memory.</summary>
internal static class Volumes
{
    /// <summary>The same with the /tmp that every service has. Swarm needs it as a mount: it reads <c>tmpfs</c>, and does nothing with it.</summary>
    public static YamlNode? MountsWithTemporaryFiles(ServiceModel service)
    {
        var temporary = HasDefaultTemporaryFiles(service) ? new[] { Memory(Defaults.TemporaryFilesPath, ResourcesModel.TemporaryFilesSize) } : [];
        return YamlList.Of(temporary.Concat(service.Storage.Mounts.Select(mount => Mount(mount, service))).Select(mount => (YamlNode)mount)).OrNull();
    }

    /// <summary>The file's list of named volumes of all services. Services with the same claim share one.</summary>
    /// <param name="application">The services.</param>
    /// <param name="nameOf">What the engine calls a volume, where that is not left to it.</param>
    public static YamlNode? Declarations(ApplicationModel application, Func<VolumeModel, ServiceModel, string?>? nameOf = null)
    {
        var volumes =
            from service in application.Services
            from volume in service.Storage.Volumes
            where !volume.IsEphemeral
            group nameOf?.Invoke(volume, service) by DockerVolumeNames.Of(volume, service);
        var declarations = new YamlMap();
        foreach (var volume in volumes.OrderBy(volume => volume.Key, StringComparer.Ordinal))
        {
            declarations.Add(volume.Key, new YamlMap { { "name", volume.First() } });
        }

        return declarations.OrNull();
    }

    /// <summary>Whether /tmp is the tmpfs that every service has.</summary>
    public static bool HasDefaultTemporaryFiles(ServiceModel service) => service.Storage.At(Defaults.TemporaryFilesPath) is null;

    /// <summary>An entry of a service's list.</summary>
    public static YamlMap Mount(StorageMountModel mount, ServiceModel service) => mount switch
    {
        TemporaryVolumeModel { IsMemory: true } memory => Memory(mount.Folder, memory.EffectiveSize),
        VolumeModel { IsEphemeral: false } volume => new()
        {
            { "type", "volume" },
            { "source", DockerVolumeNames.Of(volume, service) },
            { "target", mount.Folder },
            { "read_only", volume.IsReadOnly ? true : null },
        },
        _ => new()
        {
            { "type", "volume" },
            { "target", mount.Folder },
            { "read_only", mount is VolumeModel { IsReadOnly: true } ? true : null },
        },
    };

    private static YamlMap Memory(string folder, string size) => new()
    {
        { "type", "tmpfs" },
        { "target", folder },
        { "tmpfs", new YamlMap { { "size", DockerQuantity.Bytes(size) } } },
    };
}
