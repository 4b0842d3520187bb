using System.Numerics;

namespace ManifestGen.Model;

/// <summary>What the temporary volumes of a container may take.</summary>
public static class DiskUsage
{
    private static readonly BigInteger Mebibyte = BigInteger.Pow(2, 20);

    /// <summary>On disk, the default /tmp included, beside something else; in whole mebibytes.</summary>
    public static string Of(StorageModel storage, string beside) => InMebibytes(OnDisk(storage).Append(beside));

    /// <summary>On disk, the default /tmp included.</summary>
    public static IEnumerable<string> OnDisk(StorageModel storage)
    {
        var declared = storage.TemporaryVolumes.Where(volume => !volume.IsMemory).Select(volume => volume.EffectiveSize);
        return storage.At(StorageModel.TemporaryFilesPath) is null ? declared.Prepend(ResourcesModel.TemporaryFilesSize) : declared;
    }

    /// <summary>In memory, where files count against the memory limit.</summary>
    public static IEnumerable<string> InMemory(StorageModel storage) =>
        storage.TemporaryVolumes.Where(volume => volume.IsMemory).Select(volume => volume.EffectiveSize);

    /// <summary>The sum as a quantity such as <c>320Mi</c>. What is not a quantity counts nothing: it is reported on its own.</summary>
    public static string InMebibytes(IEnumerable<string> sizes)
    {
        var bytes = sizes.Aggregate(BigInteger.Zero, (sum, size) => Quantity.TryParse(size, out var quantity) && !quantity.IsNegative ? sum + quantity.Units : sum);
        return $"{(bytes + Mebibyte - 1) / Mebibyte}Mi";
    }
}
