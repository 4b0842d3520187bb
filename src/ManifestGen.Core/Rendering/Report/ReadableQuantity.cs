using System.Globalization;
using System.Numerics;

namespace ManifestGen.Rendering.Report;

/// <summary>Sums for people: three digits and a unit.</summary>
internal static class ReadableQuantity
{
    private const int Nano = 1_000_000_000;

    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

    /// <summary>In cores: <c>0.25</c>, <c>12</c>.</summary>
    public static string Cores(BigInteger nano) => Number((decimal)(nano / 1_000_000) / 1000m);

    /// <summary>In bytes: <c>1.5 GiB</c>.</summary>
    public static string Bytes(BigInteger nano)
    {
        var value = (decimal)BigInteger.Min(nano / Nano, new BigInteger(decimal.MaxValue / 4));
        var unit = 0;
        while (value >= 1024 && unit < Units.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        return $"{Number(value)} {Units[unit]}";
    }

    /// <summary>Both ends, or one where they are the same.</summary>
    public static string Range(BigInteger? min, BigInteger? max, Func<BigInteger, string> text) => (min, max) switch
    {
        (_, null) => "no limit",
        (null, { } to) => text(to),
        ({ } from, { } to) when from == to => text(to),
        ({ } from, { } to) => $"{text(from)} to {text(to)}",
    };

    private static string Number(decimal value) => Math.Round(value, value >= 100 ? 0 : value >= 10 ? 1 : 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
