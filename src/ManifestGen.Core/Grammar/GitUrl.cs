using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>The address of a Git repository, in the form that Argo CD and Flux both read, and what Git calls a commit.</summary>
internal static class GitUrl
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string Host = @"([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(:(?<port>[0-9]{1,5}))?";

    private const string Path = @"(/(?!\.{1,2}(/|\z))[A-Za-z0-9._~%+@-]+)+/?\z";

    // What stands before the @ of https is a password or a token.
    private static readonly Regex Syntax = new(@"\A(https?://|ssh://([A-Za-z0-9._-]+@)?)" + Host + Path, Options);

    // Whoever clones it has a name of their own; a password is no name.
    private static readonly Regex WithUser = new(@"\A(?<scheme>https?://)[A-Za-z0-9._-]+@(?<rest>.+)\z", Options);

    // As git itself accepts it: git@host:path, in which the path is no port.
    private static readonly Regex Short = new(@"\A(?<user>[A-Za-z0-9._-]+)@(?<host>[A-Za-z0-9.-]+):/?(?<path>(?![0-9]+/)[A-Za-z0-9._~+-]+(/[A-Za-z0-9._~+-]+)*)\z", Options);

    // git-check-ref-format, without what no host lets anybody push, and without HEAD and the short hashes that Flux does not find.
    private static readonly Regex Revision =
        new(@"\A(?![-/.@])(?!HEAD\z)(?![0-9a-fA-F]{7,39}\z)(?!.*(\.\.|//|@\{|/\.|\.lock(/|\z)))[A-Za-z0-9._/@#+=-]+(?<![/.])\z", Options);

    public static bool IsValid(string url) => Syntax.Match(url) is { Success: true } match && (!match.Groups["port"].Success || int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture) is > 0 and <= ushort.MaxValue);

    public static bool IsRevision(string text) => Revision.IsMatch(text);

    /// <summary>Whether a revision is the hash of a commit.</summary>
    public static bool IsCommit(string revision) => revision.Length is 40 or 64 && revision.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f');

    /// <summary>The same address as a URL. Null where it is not known.</summary>
    public static string? Corrected(string url)
    {
        var trimmed = url.Trim();
        return IsValid(trimmed) ? trimmed
            : WithUser.Match(trimmed) is { Success: true } named && named.Groups["scheme"].Value + named.Groups["rest"].Value is var without && IsValid(without) ? without
            : Short.Match(trimmed) is { Success: true } match ? $"ssh://{match.Groups["user"].Value}@{match.Groups["host"].Value}/{match.Groups["path"].Value}"
            : null;
    }
}
