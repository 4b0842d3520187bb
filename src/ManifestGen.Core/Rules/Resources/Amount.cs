using System.Numerics;
using ManifestGen.Model;

namespace ManifestGen.Rules.Resources;

/// <summary>One declared request or limit, and what is wrong with it.</summary>
internal sealed record Amount(string Name, string Text, Place Place)
{
    /// <summary>What the names of such amounts begin with; the size of a page follows.</summary>
    public const string HugePages = "HugePages";

    private static readonly BigInteger NanosOfAByte = BigInteger.Pow(10, 9);

    private static readonly BigInteger NanosOfAMillicore = BigInteger.Pow(10, 6);

    public bool IsCpu => Name.StartsWith("Cpu", StringComparison.Ordinal);

    public bool IsHugePages => Name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Whether it is the size of a disk that is to be provided.</summary>
    public bool IsClaim { get; init; }

    public bool IsLimit => Name.EndsWith("Limit", StringComparison.Ordinal) || Name.EndsWith("Size", StringComparison.Ordinal) || IsHugePages;

    /// <summary>Zero where <see cref="Problem"/> says that it is none.</summary>
    public Quantity Quantity => Quantity.TryParse(Text, out var quantity) ? quantity : default;

    /// <summary>Says what is wrong and what to do, after the argument and its value. Null when it is a good quantity.</summary>
    public string? Problem
    {
        get
        {
            if (!Quantity.TryParse(Text, out var quantity))
            {
                return $"is not a quantity: use {Example}";
            }

            if (quantity.IsNegative)
            {
                return $"is negative: use {Example}";
            }

            if (quantity.IsZero && IsLimit)
            {
                return $"leaves the service nothing: use {Example}, or remove it";
            }

            var step = IsCpu ? NanosOfAMillicore : NanosOfAByte;
            if (!(quantity.Nano % step).IsZero)
            {
                return IsCpu ? "is finer than '1m', a thousandth of a core: round it" : "is not a whole number of bytes: use 'Mi' for 2^20 bytes";
            }

            // Docker counts both in 64 bits.
            return (IsCpu ? quantity.Nano : quantity.Units) > long.MaxValue ? $"exceeds any machine: use {Example}" : null;
        }
    }

    private string Example => IsCpu ? "thousandths of a core such as '250m', or cores such as '1.5'" : "bytes with a unit such as '256Mi' or '1Gi'";

    /// <summary>The size of a volume, which has one.</summary>
    public static Amount OfVolume(StorageMountModel mount) =>
        new(nameof(mount.Size), mount.Size!, mount.Origin.Argument(nameof(mount.Size))) { IsClaim = mount is VolumeModel };

    public static IEnumerable<Amount> DeclaredBy(ResourcesModel resources) =>
        from argument in new[]
        {
            (Name: nameof(resources.Cpu), Text: resources.Cpu),
            (Name: nameof(resources.CpuLimit), Text: resources.CpuLimit),
            (Name: nameof(resources.Memory), Text: resources.Memory),
            (Name: nameof(resources.MemoryLimit), Text: resources.MemoryLimit),
            (Name: nameof(resources.EphemeralStorage), Text: resources.EphemeralStorage),
            (Name: nameof(resources.EphemeralStorageLimit), Text: resources.EphemeralStorageLimit),
            (Name: nameof(resources.HugePages2Mi), Text: resources.HugePages2Mi),
            (Name: nameof(resources.HugePages1Gi), Text: resources.HugePages1Gi),
        }
        where argument.Text is not null
        select new Amount(argument.Name, argument.Text!, resources.Origin.Argument(argument.Name));
}
