using System.Globalization;
using System.Net;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>A range of addresses in CIDR notation, in the one form that every version of the API accepts: the address is the first of the range.</summary>
internal sealed record AddressRange(byte[] Address, int Length)
{
    /// <summary>Null for what is no range at all; the address may still lie inside of it.</summary>
    public static AddressRange? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == 2
            && IPAddress.TryParse(parts[0], out var address)
            // .NET reads 10.1 and 0x0a000001 as addresses too, and IPv6 addresses with a zone or in brackets.
            && (parts[0].Contains(':') ? parts[0].IndexOfAny(['%', '[']) < 0 : parts[0] == address.ToString())
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && parts[1] == length.ToText()
            && length <= address.GetAddressBytes().Length * 8
                ? new(address.GetAddressBytes(), length)
                : null;
    }

    /// <summary>What is meant by a single address, or by a range that is named by another of its addresses. Null when it is neither.</summary>
    public static string? Corrected(string text)
    {
        var trimmed = text.Trim();
        return (Parse(trimmed) ?? OfOne(trimmed))?.ToString();
    }

    // 10.0.0.0 may be meant as one address, or as a range whose length was forgotten.
    private static AddressRange? OfOne(string address) =>
        Parse(address + (address.Contains(':') ? "/128" : "/32")) is { } one && one.Address[one.Address.Length - 1] != 0 ? one : null;

    /// <summary>The same range, named by its first address.</summary>
    public override string ToString() => $"{new IPAddress(Masked(Address, Length))}/{Length.ToText()}";

    public bool IsFirstAddress => Address.SequenceEqual(Masked(Address, Length));

    /// <summary>Whether the other one lies inside of this one and is smaller, as an exception must.</summary>
    public bool Contains(AddressRange other) =>
        other.Address.Length == Address.Length && other.Length > Length && Masked(other.Address, Length).SequenceEqual(Masked(Address, Length));

    private static byte[] Masked(byte[] address, int length) =>
        address.Select((value, index) => (byte)(value & Mask(length - (index * 8)))).ToArray();

    private static int Mask(int bits) => bits >= 8 ? 0xff : bits <= 0 ? 0 : 0xff << (8 - bits);
}
