using System.Globalization;
using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>The image of a service: the one that is built from the project's Dockerfile, or that of a backing service.</summary>
public sealed record ImageReference(string Repository, string? Tag)
{
    /// <summary>What the SDK assumes where a project has none.</summary>
    public const string DefaultVersion = "1.0.0";

    private const int LongestTag = 128;

    /// <summary>Branches and channels, which a registry moves on to each build.</summary>
    private static readonly string[] Channels =
        ["latest", "edge", "nightly", "main", "master", "trunk", "head", "develop", "development", "dev", "canary", "next", "unstable", "testing", "staging", "snapshot"];

    /// <summary>A commit or a date, which makes the tag of a branch that of one build.</summary>
    private static readonly Regex Build = new(@"\A(sha)?[0-9a-f]{6,}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex OutsideOfTags = new("[^A-Za-z0-9_.-]", RegexOptions.CultureInvariant);

    private static readonly Regex LabelValue = new(@"\A[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Regex OutsideOfRepositories = new("[^a-z0-9]+", RegexOptions.CultureInvariant);

    /// <summary>The declared name and tag, or those that the project's services share; else the service's name, and the project's version.</summary>
    public static ImageReference Of(ServiceModel service, ProjectModel project)
    {
        if (service.Backing?.Reference is { } foreign)
        {
            return foreign;
        }

        var image = service.Image ?? service.SharedImage;
        return new(image?.Repository ?? service.Name, image?.Tag ?? TagOf(project.Version)) { IsOfEveryBuild = image?.Tag is null && project.Version == DefaultVersion };
    }

    /// <summary>An image as someone wrote it, with a tag, a digest, both or none.</summary>
    public static ImageReference Parse(string image)
    {
        var (repository, tag, digest) = ImageNames.Split(image);
        return new(repository, tag) { Digest = digest };
    }

    /// <summary>The registry of a repository, empty where that of the engine is meant, and what remains: <c>ghcr.io</c> and <c>acme/catalog</c>.</summary>
    public static (string Registry, string Repository) SplitRegistry(string repository) => ImageNames.SplitRegistry(repository);

    /// <summary>What no build changes, such as <c>sha256:…</c>. Null for an image that is built here.</summary>
    public string? Digest { get; init; }

    /// <summary>Whether the project has the default version, so every build has the same tag.</summary>
    public bool IsOfEveryBuild { get; private init; }

    /// <summary>Whether the same reference is another image tomorrow: without a digest, and with no tag, or one that is no version.</summary>
    public bool IsMoving => Digest is null && (IsOfEveryBuild || Tag is null || IsMovingTag(Tag));

    // The tag of a version has a number, and is no channel's that has one too, such as latest-pg17.
    private static bool IsMovingTag(string tag)
    {
        var words = tag.Split('-', '_', '.', '+');
        return !tag.Any(char.IsDigit)
            || (words.Any(word => Channels.Contains(word, StringComparer.OrdinalIgnoreCase)) && !words.Any(Build.IsMatch) && (words.Contains("SNAPSHOT", StringComparer.OrdinalIgnoreCase) || !char.IsDigit(tag[0])));
    }

    /// <summary>The number before the first dot of the tag, such as 17 of <c>17.6-alpine</c>. Null where the tag begins with none.</summary>
    public int? MajorVersion => int.TryParse(Tag?.Split('.', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;

    /// <summary>Whether the tag says that it is made of Alpine, where users of the same name often have other numbers.</summary>
    public bool IsAlpine => Tag?.IndexOf("alpine", StringComparison.Ordinal) >= 0;

    /// <summary>A repository named after an assembly: <c>Shop.Api</c> becomes <c>shop-api</c>. Empty when nothing of the name can be kept.</summary>
    public static string RepositoryOf(string assemblyName) => OutsideOfRepositories.Replace(assemblyName.ToLowerInvariant(), "-").Trim('-');

    /// <summary>The tag as the value of <c>app.kubernetes.io/version</c>. Null where the tag is longer than a label's value may be, or ends in a sign.</summary>
    public string? VersionLabel => Tag is not null && LabelValue.IsMatch(Tag) ? Tag : null;

    public override string ToString() => Repository + (Tag is null ? "" : $":{Tag}") + (Digest is null ? "" : $"@{Digest}");

    // A version may hold what a tag may not: the '+' before build metadata, and anything in a hand-written one.
    private static string TagOf(string version)
    {
        var tag = OutsideOfTags.Replace(version, "-");
        if (tag.Length == 0 || tag[0] is '.' or '-')
        {
            tag = "0" + tag;
        }

        return tag.Length > LongestTag ? tag.Substring(0, LongestTag) : tag;
    }
}
