using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ResourcesSettings
{
    /// <summary>The kernel's PID_MAX_LIMIT.</summary>
    private const int MostProcesses = 4 * 1024 * 1024;

    public static SettingTable Table { get; } = SettingTable.Of<ResourcesAttribute, ResourcesModel>(
        service => service.Resources,
        declared => declared.Origin,
        new(nameof(ResourcesAttribute.EphemeralStorage), resources => resources.EphemeralStorage, NotIn("MGEN303", ComposeAndSwarm)),
        new(nameof(ResourcesAttribute.EphemeralStorageLimit), resources => resources.EphemeralStorageLimit, NotIn("MGEN303", ComposeAndSwarm)),
        new(nameof(ResourcesAttribute.HugePages2Mi), resources => resources.HugePages2Mi, NotIn("MGEN309", ComposeAndSwarm)),
        new(nameof(ResourcesAttribute.HugePages1Gi), resources => resources.HugePages1Gi, NotIn("MGEN309", ComposeAndSwarm)),
        new(nameof(ResourcesAttribute.PidsLimit), resources => resources.PidsLimit, Range("MGEN727", 1, MostProcesses), NotIn("MGEN729", Kubernetes))).InContainersToo();
}
