using System.Globalization;
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
                    { "cpu", StoredQuantity.Of(resources.EffectiveCpu) },
                    { "memory", StoredQuantity.Of(resources.EffectiveMemory) },
                    { "ephemeral-storage", StoredQuantity.Of(resources.EffectiveEphemeralStorage) },
                })
            },
            {
                "limits", With(service, new()
                {
                    { "cpu", StoredQuantity.Of(resources.CpuLimit) },
                    { "memory", StoredQuantity.Of(resources.EffectiveMemoryLimit) },
                    { "ephemeral-storage", StoredQuantity.Of(resources.EffectiveEphemeralStorageLimit(service.Storage)) },
                })
            },
        };
    }

    private static YamlMap With(ServiceModel service, YamlMap amounts)
    {
        amounts.Add("hugepages-2Mi", StoredQuantity.Of(service.Resources.HugePages2Mi));
        amounts.Add("hugepages-1Gi", StoredQuantity.Of(service.Resources.HugePages1Gi));
        foreach (var resource in service.ExtendedResources)
        {
            amounts.Add(resource.Name, StoredQuantity.Of(resource.Count.ToString(CultureInfo.InvariantCulture)));
        }

        return amounts;
    }
}
