using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>The volumes that the service writes to.</summary>
public sealed record StorageModel
{
    /// <summary>Where every container has an empty volume, whether it declares one or not: the .NET runtime writes there.</summary>
    public const string TemporaryFilesPath = "/tmp";

    /// <summary>Where programs keep what their processes share.</summary>
    public const string SharedMemoryPath = "/dev/shm";

    /// <summary>
    /// Where a single file that unpacks itself does so. No part of /tmp, which is memory in Compose and Swarm: Docker lets nothing in such memory be run.
    /// </summary>
    public const string BundlePath = "/bundle";

    public EquatableArray<VolumeModel> Volumes { get; init; }

    public EquatableArray<TemporaryVolumeModel> TemporaryVolumes { get; init; }

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => [];

    /// <summary>The volumes of several containers of a pod, where the first one that has a name says what the volume is.</summary>
    public static StorageModel Merge(IReadOnlyList<StorageModel> containers)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var own = containers.SelectMany(container => container.Mounts.GroupBy(mount => mount.Name, StringComparer.Ordinal))
            .Where(mounts => names.Add(mounts.Key))
            .SelectMany(mounts => mounts)
            .ToArray();
        return new() { Volumes = own.OfType<VolumeModel>().ToEquatableArray(), TemporaryVolumes = own.OfType<TemporaryVolumeModel>().ToEquatableArray() };
    }

    /// <summary>Everything that is mounted, in the order of the pod's volumes.</summary>
    public IEnumerable<StorageMountModel> Mounts => [.. Volumes, .. TemporaryVolumes];

    /// <summary>With the volume that a single file unpacks itself to.</summary>
    public StorageModel WithBundle() =>
        At(BundlePath) is not null ? this : this with { TemporaryVolumes = TemporaryVolumes.Append(new TemporaryVolumeModel(Origin.Class, BundlePath) { Size = "512Mi" }).ToEquatableArray() };

    /// <summary>Each volume once, though it may be mounted several times.</summary>
    public IEnumerable<VolumeModel> DistinctVolumes => Volumes.GroupBy(volume => volume.Name, StringComparer.Ordinal).Select(mounts => mounts.First());

    public IEnumerable<TemporaryVolumeModel> DistinctTemporaryVolumes =>
        TemporaryVolumes.GroupBy(volume => volume.Name, StringComparer.Ordinal).Select(mounts => mounts.First());

    /// <summary>The volumes for which a claim is written.</summary>
    public IEnumerable<VolumeModel> Claims => DistinctVolumes.Where(volume => volume is { Claim: null, IsEphemeral: false });

    /// <summary>Whether pods on several nodes cannot run at the same time.</summary>
    public bool HasExclusiveClaim => DistinctVolumes.Any(volume => volume.IsExclusive);

    /// <summary>The mount that replaces the default one at a path, such as <c>/tmp</c>.</summary>
    public StorageMountModel? At(string path) => Mounts.FirstOrDefault(mount => mount.Folder == path);
}

/// <summary>A volume at a path of the container.</summary>
public abstract record StorageMountModel(Origin Origin, string Path)
{
    private const string NameOfTheRest = "data";

    private static readonly Regex OutsideOfNames = new("[^a-z0-9]+", RegexOptions.CultureInvariant);

    /// <summary>Null where none was declared.</summary>
    public string? DeclaredName { get; init; }

    public string? Size { get; init; }

    /// <summary>The declared name, else the path's last folder.</summary>
    public string Name => DeclaredName ?? NameOf(Folder);

    /// <summary>The path without a final slash, by which paths are compared.</summary>
    public string Folder => Path.Length > 1 ? Path.TrimEnd('/') : Path;

    private static string NameOf(string folder)
    {
        var name = OutsideOfNames.Replace(folder.Substring(folder.LastIndexOf('/') + 1).ToLowerInvariant(), "-").Trim('-');
        return name.Length == 0 ? NameOfTheRest : name;
    }
}

/// <summary>A volume that outlives the container, or is provided as one that does.</summary>
public sealed record VolumeModel(Origin Origin, string Path) : StorageMountModel(Origin, Path)
{
    public string? StorageClass { get; init; }

    public VolumeAccessMode? AccessMode { get; init; }

    public string? SubPath { get; init; }

    public bool IsReadOnly { get; init; }

    /// <summary>The name of an existing claim.</summary>
    public string? Claim { get; init; }

    public bool IsEphemeral { get; init; }

    /// <summary>What every StorageClass offers.</summary>
    public VolumeAccessMode EffectiveAccessMode => AccessMode ?? VolumeAccessMode.ReadWriteOnce;

    /// <summary>Whether a second pod, which may be on another node, has to wait until the first one is gone.</summary>
    public bool IsExclusive => !IsEphemeral && EffectiveAccessMode is VolumeAccessMode.ReadWriteOnce or VolumeAccessMode.ReadWriteOncePod;
}

/// <summary>An empty volume that lives as long as the pod.</summary>
public sealed record TemporaryVolumeModel(Origin Origin, string Path) : StorageMountModel(Origin, Path)
{
    public bool IsMemory { get; init; }

    /// <summary>As much as /tmp has by default.</summary>
    public string EffectiveSize => Size ?? ResourcesModel.TemporaryFilesSize;
}
