using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SidecarSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<SidecarAttribute, PodContainerModel>(
        service => service.Pod.Containers.Count == 0 ? null : service.Pod.Containers.Where(container => container.Role == ContainerRole.Sidecar),
        declared => declared.Origin,
        new SettingOf<PodContainerModel>(NotIn("MGEN057", ComposeAndSwarm), Since(1, 29, "A sidecar container")));
}
