using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ExtendedResourceSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<ExtendedResourceAttribute, ExtendedResourceModel>(
        service => service.ExtendedResources,
        declared => declared.Origin,
        new SettingOf<ExtendedResourceModel>(NotIn("MGEN309", ComposeAndSwarm).When((ExtendedResourceModel resource, SettingContext _) => resource.Name != ExtendedResourceModel.NvidiaGpu)),
        new(nameof(ExtendedResourceAttribute.Count), resource => resource.Count, Range("MGEN307", 1)) { IsParameter = true }).InContainersToo();
}
