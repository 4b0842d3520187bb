using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>What Kubernetes accepts as key and value of a label, and as key of an annotation.</summary>
internal static class LabelSyntax
{
    /// <summary>Of a value, and of a key without its domain.</summary>
    public const int MaxLength = 63;

    /// <summary>What a key may be, for messages.</summary>
    public const string KeyDescription =
        "use at most 63 letters, digits, '-', '_' and '.', starting and ending with a letter or digit, with an optional DNS domain and '/' before them";

    /// <summary>What a value may be, for messages.</summary>
    public const string ValueDescription = "use at most 63 letters, digits, '-', '_' and '.', starting and ending with a letter or digit";

    private static readonly Regex Name = new(@"\A[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Regex Foreign = new("[^A-Za-z0-9_.-]+", RegexOptions.CultureInvariant);

    /// <summary>A name of at most 63 characters, and before it an optional domain and <c>/</c>.</summary>
    public static bool IsKey(string key)
    {
        var slash = key.IndexOf('/');
        return slash < 0 ? Name.IsMatch(key) : KubernetesNames.IsSubdomain(key.Substring(0, slash)) && Name.IsMatch(key.Substring(slash + 1));
    }

    /// <summary>As a label's key, but the case of the domain does not matter.</summary>
    public static bool IsAnnotationKey(string key) => IsKey(key.ToLowerInvariant());

    /// <summary>Empty, or at most 63 characters.</summary>
    public static bool IsValue(string value) => value.Length == 0 || Name.IsMatch(value);

    /// <summary>
    /// The value with what it may not hold written as <c>-</c>; empty when nothing of it can be kept, when it is too long, or when it is a pair of a key and a value.
    /// </summary>
    public static string Mended(string value) => value.Contains('=') ? "" : Trimmed(Foreign.Replace(value, "-"));

    /// <summary>The key, mended as a value is; the domain stays as it is. Null when that is no key either.</summary>
    public static string? MendedKey(string key)
    {
        var slash = key.IndexOf('/');
        var mended = slash < 0 ? Mended(key) : key.Substring(0, slash).ToLowerInvariant() + "/" + Mended(key.Substring(slash + 1));
        return mended != key && IsKey(mended) ? mended : null;
    }

    /// <summary>A pair as manifests have it, <c>key: value</c>, or with blanks, as <c>key=value</c>, both mended. Null when that is no label either.</summary>
    public static string? MendedPair(string text)
    {
        var separator = text.IndexOf('=') is >= 0 and var equals ? equals : text.IndexOf(':');
        if (separator < 0)
        {
            return null;
        }

        var key = text.Substring(0, separator).Trim();
        var value = text.Substring(separator + 1);
        // A pair without its value would select other pods.
        return (IsKey(key) ? key : MendedKey(key)) is { } mended && Mended(value) is var mendedValue && (mendedValue.Length > 0 || value.Trim().Length == 0)
            ? $"{mended}={mendedValue}"
            : null;
    }

    private static string Trimmed(string text)
    {
        var trimmed = text.Trim('-', '_', '.');
        return trimmed.Length > MaxLength ? "" : trimmed;
    }
}
