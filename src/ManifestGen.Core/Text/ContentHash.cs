using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ManifestGen.Text;

/// <summary>A short name of a content, for objects that must not change under one name.</summary>
public static class ContentHash
{
    private const int Bytes = 5;

    /// <summary>Ten characters that a name may end with, the same on every machine.</summary>
    public static string Of(params IEnumerable<string> parts)
    {
        var content = new StringBuilder();
        foreach (var part in parts)
        {
            // With its length, so that no two lists read the same.
            content.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(content.ToString()));
        return string.Concat(hash.Take(Bytes).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
