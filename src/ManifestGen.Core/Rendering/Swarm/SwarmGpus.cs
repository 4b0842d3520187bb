using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

/// <summary>
/// The GPUs that Swarm reserves. Its nodes say themselves what they have, under the name that Docker's documentation gives to NVIDIA's:
/// <c>"node-generic-resources": ["NVIDIA-GPU=GPU-45cbf7b3"]</c> in the engine's configuration.
/// </summary>
internal static class SwarmGpus
{
    private const string Kind = "NVIDIA-GPU";

    public static YamlNode? Of(ServiceModel service) => YamlList.Of(
        from resource in service.ExtendedResources
        where resource.Name == ExtendedResourceModel.NvidiaGpu
        select (YamlNode)new YamlMap
        {
            { "discrete_resource_spec", new YamlMap { { "kind", Kind }, { "value", resource.Count } } },
        }).OrNull();
}
