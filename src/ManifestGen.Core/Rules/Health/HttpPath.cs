using System.Text;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>A path that goes into the request line of an HTTP request as it is.</summary>
internal static class HttpPath
{
    private const string Unreserved = "-._~!$&'()*+,;=:@/";

    /// <summary>What is wrong with it, as the end of a sentence that begins with the path. Null when nothing is.</summary>
    public static string? ProblemOf(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal))
        {
            return "starts with '//', which a URL uses for a host: start with one '/'";
        }

        if (path.Contains("://"))
        {
            return "is a URL with a host: use the part after the host";
        }

        if (path.Contains('#'))
        {
            return "has a fragment, which is never sent: use '%23' for '#'";
        }

        var index = FirstForeign(path);
        return index < 0 ? null : $"contains '{Characters.OnOneLine(path[index].ToString())}', which a URL cannot contain: percent-encode it";
    }

    private static int FirstForeign(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (!IsAllowed(path, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsAllowed(string path, int index) => path[index] switch
    {
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '?' => true,
        '%' => index + 2 < path.Length && Uri.IsHexDigit(path[index + 1]) && Uri.IsHexDigit(path[index + 2]),
        var c => Unreserved.IndexOf(c) >= 0,
    };

    /// <summary>What was meant. Null where that cannot be said.</summary>
    /// <param name="path">As it is written.</param>
    /// <param name="port">The port that is asked, if that is known.</param>
    /// <param name="scheme">How it is asked.</param>
    public static string? Corrected(string path, int? port = null, string scheme = "http")
    {
        if (!Characters.AreRepresentable(path))
        {
            return null;
        }

        if (path.Contains("://"))
        {
            // Scheme and port are said elsewhere, and must not be lost where they differ from that.
            if (!Uri.TryCreate(path, UriKind.Absolute, out var uri) || uri.Scheme != scheme || !(uri.IsDefaultPort || uri.Port == port))
            {
                return null;
            }

            path = uri.PathAndQuery;
        }

        var corrected = Rooted(Encoded(path));
        return ProblemOf(corrected) is null ? corrected : null;
    }

    private static string Encoded(string path)
    {
        var text = new StringBuilder(path.Length);
        for (var i = 0; i < path.Length; i++)
        {
            var isPair = char.IsHighSurrogate(path[i]);
            _ = IsAllowed(path, i) ? text.Append(path[i]) : text.Append(PercentEncoded(path.Substring(i, isPair ? 2 : 1)));
            i += isPair ? 1 : 0;
        }

        return text.ToString();
    }

    private static string PercentEncoded(string character) => string.Concat(Encoding.UTF8.GetBytes(character).Select(b => $"%{b:X2}"));

    public static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal);

    public static string Rooted(string path) => "/" + path.TrimStart('/');
}
