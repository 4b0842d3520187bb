using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The part of a pod's volumes and mounts that <c>[Volume]</c> and <c>[TemporaryVolume]</c> declare.</summary>
internal static class StorageVolumes
{
    public static IEnumerable<YamlMap> Of(ServiceModel service) =>
    [
        .. service.PodStorage.DistinctVolumes.Except(service.HasOwnClaims ? service.PodStorage.Claims : []).Select(volume => Volume(volume, service)),
        .. service.PodStorage.DistinctTemporaryVolumes.Select(TemporaryVolume),
    ];

    public static IEnumerable<YamlMap> Mounts(StorageModel storage) => storage.Mounts.Select(mount => new YamlMap
    {
        { "name", mount.Name },
        { "mountPath", mount.Path },
        { "subPath", (mount as VolumeModel)?.SubPath },
        { "readOnly", mount is VolumeModel { IsReadOnly: true } ? true : null },
    });

    private static YamlMap Volume(VolumeModel volume, ServiceModel service) => volume.IsEphemeral
        ? new() { { "name", volume.Name }, { "ephemeral", new YamlMap { { "volumeClaimTemplate", new YamlMap { { "spec", VolumeClaims.Spec(volume) } } } } } }
        : new() { { "name", volume.Name }, { "persistentVolumeClaim", Claim(volume, service) } };

    // What no container writes to is attached for reading only, where the storage can do that for several nodes.
    private static YamlMap Claim(VolumeModel volume, ServiceModel service) => new()
    {
        { "claimName", VolumeClaims.NameOf(volume, service) },
        { "readOnly", service.PodStorage.Volumes.All(mount => mount.Name != volume.Name || mount.IsReadOnly) ? true : null },
    };

    private static YamlMap TemporaryVolume(TemporaryVolumeModel volume) => new()
    {
        { "name", volume.Name },
        {
            "emptyDir", new YamlMap
            {
                { "medium", volume.IsMemory ? "Memory" : null },
                { "sizeLimit", StoredQuantity.Of(volume.EffectiveSize) },
            }
        },
    };
}
