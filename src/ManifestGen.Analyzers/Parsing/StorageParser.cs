using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Volume]</c> and <c>[TemporaryVolume]</c> attributes.</summary>
internal static class StorageParser
{
    private static readonly string[] Mounts = [AttributeNames.Volume, AttributeNames.TemporaryVolume];

    public static StorageModel Parse(AttributeSet attributes) => new()
    {
        Volumes = attributes.All(AttributeNames.Volume, alike: Mounts).Select(ParseVolume).ToEquatableArray(),
        TemporaryVolumes = attributes.All(AttributeNames.TemporaryVolume, alike: Mounts).Select(ParseTemporaryVolume).ToEquatableArray(),
    };

    private static VolumeModel ParseVolume(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Path"))
    {
        DeclaredName = attribute.String("Name"),
        Size = attribute.String("Size"),
        StorageClass = attribute.String("StorageClass"),
        AccessMode = (VolumeAccessMode?)attribute.Enum("AccessMode"),
        SubPath = attribute.String("SubPath"),
        IsReadOnly = attribute.Bool("ReadOnly") ?? false,
        Claim = attribute.String("Claim"),
        IsEphemeral = attribute.Bool("Ephemeral") ?? false,
    };

    private static TemporaryVolumeModel ParseTemporaryVolume(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString("Path"))
    {
        DeclaredName = attribute.String("Name"),
        Size = attribute.String("Size"),
        IsMemory = attribute.Bool("Memory") ?? false,
    };
}
