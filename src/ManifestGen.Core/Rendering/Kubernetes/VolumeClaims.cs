using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What a service asks of the cluster's storage.</summary>
internal static class VolumeClaims
{
    /// <summary>The claims that all pods of a service share, each an object of its own.</summary>
    public static IEnumerable<YamlNode> Documents(ServiceModel service) => service.HasOwnClaims ? [] : service.PodStorage.Claims.Select(volume => new YamlMap
    {
        { "apiVersion", "v1" },
        { "kind", "PersistentVolumeClaim" },
        { "metadata", Metadata.Of(ManifestKinds.VolumeClaim, service, name: NameOf(volume, service)) },
        { "spec", Spec(volume) },
    });

    /// <summary>The claims that a StatefulSet makes for each of its pods.</summary>
    public static YamlNode? Templates(ServiceModel service) => YamlList.Of(service.PodStorage.Claims.Select(volume => (YamlNode)new YamlMap
    {
        { "metadata", new YamlMap { { "name", volume.Name }, { "labels", Metadata.Selector(service) } } },
        { "spec", Spec(volume) },
    })).OrNull();

    /// <summary>The claim that a shared volume of the pod refers to.</summary>
    public static string NameOf(VolumeModel volume, ServiceModel service) => volume.Claim ?? $"{service.Name}-{volume.Name}";

    public static YamlMap Spec(VolumeModel volume) => new()
    {
        { "accessModes", new YamlList { volume.EffectiveAccessMode.ToString() } },
        { "storageClassName", volume.StorageClass },
        { "resources", new YamlMap { { "requests", new YamlMap { { "storage", StoredQuantity.Of(volume.Size) } } } } },
    };
}
