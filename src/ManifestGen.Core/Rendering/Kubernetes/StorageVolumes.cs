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
        : new() { { "name", volume.Name }, { "persistentVolumeClaim", new YamlMap { { "claimName", VolumeClaims.NameOf(volume, service) } } } };

    private static YamlMap TemporaryVolume(TemporaryVolumeModel volume) => new()
    {
        { "name", volume.Name },
        {
            "emptyDir", new YamlMap
            {
                { "medium", volume.IsMemory ? "Memory" : null },
                { "sizeLimit", volume.EffectiveSize },
            }
        },
    };
}
