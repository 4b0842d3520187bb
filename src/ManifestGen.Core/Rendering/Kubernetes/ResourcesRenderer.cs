using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What a container asks of its node. Huge pages and devices cannot be overcommitted: their request is their limit.</summary>
internal static class ResourcesRenderer
{
    public static YamlMap Render(ServiceModel service)
    {
        var resources = service.Resources;
        return new()
        {
            {
                "requests", With(service, new()
                {
                    { "cpu", resources.EffectiveCpu },
                    { "memory", resources.EffectiveMemory },
                    { "ephemeral-storage", resources.EffectiveEphemeralStorage },
                })
            },
            {
                "limits", With(service, new()
                {
                    { "cpu", resources.CpuLimit },
                    { "memory", resources.EffectiveMemoryLimit },
                    { "ephemeral-storage", resources.EffectiveEphemeralStorageLimit(service.Storage) },
                })
            },
        };
    }

    private static YamlMap With(ServiceModel service, YamlMap amounts)
    {
        amounts.Add("hugepages-2Mi", service.Resources.HugePages2Mi);
        amounts.Add("hugepages-1Gi", service.Resources.HugePages1Gi);
        foreach (var resource in service.ExtendedResources)
        {
            amounts.Add(resource.Name, resource.Count);
        }

        return amounts;
    }
}
