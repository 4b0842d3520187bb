using System.Globalization;
using System.Numerics;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Kubernetes quantities in Docker's notation, whose <c>M</c> is 2^20 bytes, and which has no <c>m</c> for thousandths.</summary>
internal static class DockerQuantity
{
    private static readonly BigInteger Mebibyte = BigInteger.Pow(2, 20);

    private static readonly BigInteger Gibibyte = BigInteger.Pow(2, 30);

    /// <summary>
    /// <c>256Mi</c> as <c>256M</c>; as a number of bytes what is no whole number of these, such as <c>256M</c>. Null for what is not a quantity.
    /// </summary>
    public static string? Memory(string? quantity)
    {
        if (!Quantity.TryParse(quantity, out var value))
        {
            return null;
        }

        var bytes = value.Units;
        return true switch
        {
            _ when bytes.IsZero => "0b",
            _ when (bytes % Gibibyte).IsZero => $"{bytes / Gibibyte}G",
            _ when (bytes % Mebibyte).IsZero => $"{bytes / Mebibyte}M",
            _ => $"{bytes}b",
        };
    }

    /// <summary><c>1Ki</c> as the number 1024. Null for what is not a quantity.</summary>
    public static YamlNode? Bytes(string? quantity) =>
        Quantity.TryParse(quantity, out var value) ? new YamlScalar(value.Units.ToString(CultureInfo.InvariantCulture), IsString: false) : null;

    /// <summary><c>10M</c> as <c>10m</c>: of a log file, the engine counts in powers of ten. Null for what is not a quantity.</summary>
    public static string? LogSize(string? quantity)
    {
        if (!Quantity.TryParse(quantity, out var value))
        {
            return null;
        }

        var megabyte = BigInteger.Pow(10, 6);
        return (value.Units % megabyte).IsZero ? $"{value.Units / megabyte}m" : value.Units.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>100m</c> as <c>0.1</c>. Null for what is not a quantity.</summary>
    public static string? Cpus(string? quantity)
    {
        if (!Quantity.TryParse(quantity, out var value))
        {
            return null;
        }

        var billion = BigInteger.Pow(10, 9);
        var cores = BigInteger.DivRem(value.Nano, billion, out var rest).ToString(CultureInfo.InvariantCulture);
        var fraction = rest.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return fraction.Length == 0 ? cores : $"{cores}.{fraction}";
    }
}
