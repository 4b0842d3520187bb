using ManifestGen.Facts;
using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class TemporaryVolumeSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<TemporaryVolumeAttribute, TemporaryVolumeModel>(
        service => service.Storage.TemporaryVolumes,
        declared => declared.Origin,
        new(
            nameof(TemporaryVolumeAttribute.Size),
            volume => volume.IsMemory ? null : volume.Size,
            NotIn("MGEN719", Compose).When((TemporaryVolumeModel volume, SettingContext at) => !TemporaryFolders.IsInMemory(volume, at.Service)),
            NotIn("MGEN719", Swarm)),
        // A named volume would outlive the container, so these have no name.
        new(nameof(TemporaryVolumeAttribute.Name), volume => volume.DeclaredName, NotIn("MGEN719", ComposeAndSwarm)));
}
