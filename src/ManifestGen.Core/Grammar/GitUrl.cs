using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>The address of a Git repository, in the form that Argo CD and Flux both read, and what Git calls a commit.</summary>
internal static class GitUrl
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Rest = @"[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~%+@-]+)+/?\z";

    // What stands before the @ of https is a password or a token.
    private static readonly Regex Syntax = new(@"\A(https?://|ssh://([A-Za-z0-9._-]+@)?)" + Rest, Options);

    // As git itself accepts it: git@host:path, in which the path is no port.
    private static readonly Regex Short = new(@"\A(?<user>[A-Za-z0-9._-]+)@(?<host>[A-Za-z0-9.-]+):(?<path>[A-Za-z0-9._~+-]+(/[A-Za-z0-9._~+-]+)+)\z", Options);

    // git-check-ref-format, without what no host lets anybody push.
    private static readonly Regex Revision = new(@"\A(?![-/.@])(?!.*(\.\.|//|@\{|/\.|\.lock(/|\z)))[A-Za-z0-9._/@#+=-]+(?<![/.])\z", Options);

    public static bool IsValid(string url) => Syntax.IsMatch(url);

    public static bool IsRevision(string text) => Revision.IsMatch(text);

    /// <summary>Whether a revision is the hash of a commit.</summary>
    public static bool IsCommit(string revision) => revision.Length is 40 or 64 && revision.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f');

    /// <summary>The same address as a URL. Null where it is not known.</summary>
    public static string? Corrected(string url)
    {
        var trimmed = url.Trim();
        return IsValid(trimmed) ? trimmed
            : Short.Match(trimmed) is { Success: true } match ? $"ssh://{match.Groups["user"].Value}@{match.Groups["host"].Value}/{match.Groups["path"].Value}"
            : null;
    }
}
