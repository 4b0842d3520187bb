using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Volume]</c> and <c>[TemporaryVolume]</c> attributes.</summary>
internal static class StorageParser
{
    private static readonly string[] Mounts = [nameof(VolumeAttribute), nameof(TemporaryVolumeAttribute)];

    public static StorageModel Parse(AttributeSet attributes) => new()
    {
        Volumes = attributes.All(nameof(VolumeAttribute), alike: Mounts).Select(ParseVolume).ToEquatableArray(),
        TemporaryVolumes = attributes.All(nameof(TemporaryVolumeAttribute), alike: Mounts).Select(ParseTemporaryVolume).ToEquatableArray(),
    };

    private static VolumeModel ParseVolume(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(VolumeAttribute.Path)))
    {
        DeclaredName = attribute.String(nameof(VolumeAttribute.Name)),
        Size = attribute.String(nameof(VolumeAttribute.Size)),
        StorageClass = attribute.String(nameof(VolumeAttribute.StorageClass)),
        AccessMode = attribute.Enum<VolumeAccessMode>(nameof(VolumeAttribute.AccessMode)),
        SubPath = attribute.String(nameof(VolumeAttribute.SubPath)),
        IsReadOnly = attribute.Bool(nameof(VolumeAttribute.ReadOnly)) ?? false,
        Claim = attribute.String(nameof(VolumeAttribute.Claim)),
        IsEphemeral = attribute.Bool(nameof(VolumeAttribute.Ephemeral)) ?? false,
    };

    private static TemporaryVolumeModel ParseTemporaryVolume(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(TemporaryVolumeAttribute.Path)))
    {
        DeclaredName = attribute.String(nameof(TemporaryVolumeAttribute.Name)),
        Size = attribute.String(nameof(TemporaryVolumeAttribute.Size)),
        IsMemory = attribute.Bool(nameof(TemporaryVolumeAttribute.Memory)) ?? false,
    };
}
