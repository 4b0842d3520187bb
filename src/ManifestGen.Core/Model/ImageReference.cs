using System.Text.RegularExpressions;

namespace ManifestGen.Model;

/// <summary>The image that is built from the project's Dockerfile, as a service names it.</summary>
public sealed record ImageReference(string Repository, string Tag)
{
    private const int LongestTag = 128;

    private static readonly Regex OutsideOfTags = new("[^A-Za-z0-9_.-]", RegexOptions.CultureInvariant);

    private static readonly Regex LabelValue = new(@"\A[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Regex OutsideOfRepositories = new("[^a-z0-9]+", RegexOptions.CultureInvariant);

    /// <summary>The declared name and tag, or those that the project's services share; else the service's name, and the project's version.</summary>
    public static ImageReference Of(ServiceModel service, ProjectModel project)
    {
        var image = service.Image ?? service.SharedImage;
        return new(image?.Repository ?? service.Name, image?.Tag ?? TagOf(project.Version));
    }

    /// <summary>A repository named after an assembly: <c>Shop.Api</c> becomes <c>shop-api</c>. Empty when nothing of the name can be kept.</summary>
    public static string RepositoryOf(string assemblyName) => OutsideOfRepositories.Replace(assemblyName.ToLowerInvariant(), "-").Trim('-');

    /// <summary>The tag as the value of <c>app.kubernetes.io/version</c>. Null where the tag is longer than a label's value may be, or ends in a sign.</summary>
    public string? VersionLabel => LabelValue.IsMatch(Tag) ? Tag : null;

    public override string ToString() => $"{Repository}:{Tag}";

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
