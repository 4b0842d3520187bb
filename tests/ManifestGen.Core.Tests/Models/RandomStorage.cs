using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Volumes of all kinds.</summary>
internal static class RandomStorage
{
    private static readonly Gen<string> Path = Mostly(Gen.OneOf<string>("/data", "/data/", "/var/cache/x", "/tmp", "/srv/Up_per"), Gen.OneOf<string>("", "data", "/", "/app", "/a/../b"));

    private static readonly Gen<string?> Name = Optional(Mostly(Gen.OneOf<string>("store", "a-1", "no"), Gen.OneOf<string>("Bad", "tmp")));

    private static readonly Gen<string> Size = Mostly(Gen.OneOf<string>("1Gi", "500M", "64Mi"), Gen.OneOf<string>("", "10GB", "0"));

    private static readonly Gen<VolumeModel> Volume =
        from path in Path
        from name in Name
        from size in Mostly(Size.Select(size => (string?)size), Gen.Const((string?)null))
        from storageClass in Optional(Mostly(Gen.Const("fast"), Gen.Const("Fast")))
        from mode in Optional(Gen.Int[0, 3])
        from subPath in Optional(Mostly(Gen.OneOf<string>("a", "a/b"), Gen.OneOf<string>("..", "/a")))
        from isReadOnly in Gen.Bool
        from kind in Gen.Int[0, 3]
        select new VolumeModel(Declared, path)
        {
            DeclaredName = name,
            Size = kind == 0 ? null : size,
            StorageClass = kind == 0 ? null : storageClass,
            AccessMode = (VolumeAccessMode?)mode,
            SubPath = subPath,
            IsReadOnly = isReadOnly || mode == (int)VolumeAccessMode.ReadOnlyMany,
            Claim = kind == 0 ? "shared" : null,
            IsEphemeral = kind == 1,
        };

    private static readonly Gen<TemporaryVolumeModel> TemporaryVolume =
        from path in Path
        from name in Name
        from size in Optional(Size)
        from isMemory in Gen.Bool
        select new TemporaryVolumeModel(Declared, path) { DeclaredName = name, Size = size, IsMemory = isMemory };

    /// <summary>Mostly none.</summary>
    public static Gen<StorageModel> Any { get; } = Gen.Select(
        Gen.Frequency((2, Gen.Const(Array.Empty<VolumeModel>())), (1, Volume.Array[1, 2])),
        Gen.Frequency((3, Gen.Const(Array.Empty<TemporaryVolumeModel>())), (1, TemporaryVolume.Array[1, 2])),
        (volumes, temporary) => new StorageModel { Volumes = new(volumes), TemporaryVolumes = new(temporary) });
}
