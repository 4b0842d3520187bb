using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class VolumeSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<VolumeAttribute, VolumeModel>(
        service => service.Storage.Volumes,
        declared => declared.Origin,
        new(nameof(VolumeAttribute.Size), volume => volume.Size, OfNewVolume(), NotIn("MGEN719", ComposeAndSwarm)),
        new(nameof(VolumeAttribute.StorageClass), volume => volume.StorageClass, Written("MGEN710", Syntaxes.StorageClass), OfNewVolume(), NotIn("MGEN719", ComposeAndSwarm)),
        new(nameof(VolumeAttribute.AccessMode), volume => volume.AccessMode, Member("MGEN014"), NotIn("MGEN719", ComposeAndSwarm)),
        new(nameof(VolumeAttribute.Claim), volume => volume.Claim, Written("MGEN711", Syntaxes.ObjectName)),
        new(nameof(VolumeAttribute.SubPath), volume => volume.SubPath, Written("MGEN713", Syntaxes.SubPath)),
        new(nameof(VolumeAttribute.Ephemeral), volume => volume.IsEphemeral ? volume : null, OfNewVolume()),
        new(nameof(VolumeAttribute.Name), volume => volume.IsEphemeral ? volume.DeclaredName : null, NotIn("MGEN719", ComposeAndSwarm))).InContainersToo();

    // Not the access mode: it says of an existing claim too how many pods can mount it.
    private static Limit OfNewVolume() => OnlyWith("MGEN712", "no `Claim`", (VolumeModel volume) => volume.Claim is null);
}
