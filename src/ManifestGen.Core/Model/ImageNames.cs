using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>The grammar of image references (github.com/distribution/reference).</summary>
internal static class ImageNames
{
    private const int MaxRepositoryLength = 255;

    private const string PathComponent = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";

    private const string HostComponent = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?";

    // Without a dot, a port or a capital letter, only "localhost" is a host; anything else is a folder on Docker Hub.
    private const string Host =
        $"((?=[^/]*[.:A-Z]|localhost/)({HostComponent}(\\.{HostComponent})*|\\[[a-fA-F0-9:]+\\])(:[0-9]{{1,5}})?/)?";

    private const string Tag = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";

    private static readonly Regex RepositorySyntax = new($"\\A{Host}{PathComponent}(/{PathComponent})*\\z", RegexOptions.CultureInvariant);

    private static readonly Regex HostSyntax = new($"\\A{Host}", RegexOptions.CultureInvariant);

    private static readonly Regex TagSyntax = new($"\\A{Tag}\\z", RegexOptions.CultureInvariant);

    private static readonly Regex DigestSyntax = new(@"\Asha256:[a-f0-9]{64}\z|\Asha512:[a-f0-9]{128}\z", RegexOptions.CultureInvariant);

    private static readonly Regex Scheme = new(@"\A[a-z]+://", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Identifier = new(@"\A[a-f0-9]{64}\z", RegexOptions.CultureInvariant);

    /// <summary>Whether it is a registry, if any, and a repository, without tag and digest.</summary>
    public static bool IsRepository(string text) => text.Length <= MaxRepositoryLength && RepositorySyntax.IsMatch(text) && !Identifier.IsMatch(text);

    /// <summary>In lower case, in which registries compare names, and without the scheme and final slash of a browser. Null when that is no repository either.</summary>
    public static string? CorrectedRepository(string text)
    {
        var name = Scheme.Replace(text.Trim(), "").Trim('/').ToLowerInvariant();
        return IsRepository(name) ? name : null;
    }

    /// <summary>The reference with its repository corrected so. Null when that is no reference either.</summary>
    public static string? CorrectedReference(string text)
    {
        var trimmed = text.Trim();
        var (repository, _, _) = Split(trimmed);
        var corrected = CorrectedRepository(repository) + trimmed.Substring(repository.Length);
        return IsReference(corrected) ? corrected : null;
    }

    public static bool IsTag(string text) => TagSyntax.IsMatch(text);

    /// <summary>Whether it is a repository with, if any, a tag and a digest.</summary>
    public static bool IsReference(string text)
    {
        var (repository, tag, digest) = Split(text);
        return IsRepository(repository) && (tag is null || IsTag(tag)) && (digest is null || DigestSyntax.IsMatch(digest));
    }

    /// <summary>Takes the registry, empty where there is none, off a repository.</summary>
    public static (string Registry, string Repository) SplitRegistry(string repository)
    {
        var length = HostSyntax.Match(repository).Length;
        return length == 0 ? ("", repository) : (repository.Substring(0, length - 1), repository.Substring(length));
    }

    /// <summary>Takes a reference apart. A colon before the last <c>/</c> is the registry's port.</summary>
    public static (string Repository, string? Tag, string? Digest) Split(string text)
    {
        var at = text.IndexOf('@');
        var name = at < 0 ? text : text.Substring(0, at);
        var digest = at < 0 ? null : text.Substring(at + 1);
        var colon = name.LastIndexOf(':');
        return colon <= name.LastIndexOf('/') ? (name, null, digest) : (name.Substring(0, colon), name.Substring(colon + 1), digest);
    }
}
