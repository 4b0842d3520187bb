using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

/// <summary>The GPUs that Compose reserves, the only devices that it knows by kind.</summary>
internal static class Gpus
{
    public static YamlNode? Of(ServiceModel service) => YamlList.Of(
        from resource in service.ExtendedResources
        where resource.Name == ExtendedResourceModel.NvidiaGpu
        select (YamlNode)new YamlMap
        {
            { "driver", "nvidia" },
            { "count", resource.Count },
            { "capabilities", new YamlList { "gpu" } },
        }).OrNull();
}
