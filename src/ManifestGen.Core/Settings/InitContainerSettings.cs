using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class InitContainerSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<InitContainerAttribute, PodContainerModel>(
        service => service.Pod.Containers.Count == 0 ? null : service.Pod.Containers.Where(container => container.Role == ContainerRole.Init),
        declared => declared.Origin,
        new SettingOf<PodContainerModel>(NotIn("MGEN057", ComposeAndSwarm)));
}
