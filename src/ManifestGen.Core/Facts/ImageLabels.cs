using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Facts;

/// <summary>The labels that say what an image is, by the keys of the OCI image specification.</summary>
internal static class ImageLabels
{
    public const string Prefix = "org.opencontainers.image.";
    private const string Title = Prefix + "title";
    public const string Version = Prefix + "version";

    private static readonly string[] Addresses = [Prefix + "url", Prefix + "source", Prefix + "documentation"];

    /// <summary>As Docker asks for it: lower-case words, joined by single dots and dashes.</summary>
    private static readonly Regex KeySyntax = new(@"\A[a-z0-9]+([.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    private static readonly Regex TagSyntax = new(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant);

    private static readonly Regex Reserved = new(@"\A(com\.docker|io\.docker|org\.dockerproject)\.", RegexOptions.CultureInvariant);

    /// <summary>Title and version first, then the others by their keys. What <see cref="ProblemOf"/> finds fault with is left out.</summary>
    public static IReadOnlyList<ImageLabel> Of(ApplicationModel application)
    {
        var project = application.Project;
        var stated = project.Labels.Where(label => ProblemOf(label) is null)
            .GroupBy(label => label.Key, label => Characters.OnOneLine(label.Value).Trim(), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var first = new[] { (Key: Title, Value: TitleOf(application)), (Key: Version, Value: VersionOf(application)) }
            .Select(label => new ImageLabel(label.Key, stated.TryGetValue(label.Key, out var value) ? value : label.Value ?? ""))
            .Where(label => label.Value.Length > 0);
        var others = stated.Where(label => label.Key is not (Title or Version))
            .OrderBy(label => label.Key, StringComparer.Ordinal)
            .Select(label => new ImageLabel(label.Key, label.Value));
        return [.. first, .. others];
    }

    /// <summary>Whether the label of the version is that of the build's argument where one is given: not where the project states the label itself.</summary>
    public static bool FollowsVersion(ApplicationModel application) =>
        VersionOf(application) is { } tag && TagSyntax.IsMatch(tag) && !application.Project.Labels.Any(label => label.Key == Version && ProblemOf(label) is null);

    /// <summary>Why a label cannot be written; null where it can.</summary>
    public static string? ProblemOf(ImageLabel label)
    {
        if (!KeySyntax.IsMatch(label.Key))
        {
            return "its key is not one of lower-case letters and digits, joined by single dots and dashes";
        }

        if (Reserved.IsMatch(label.Key))
        {
            return "Docker reserves keys with this prefix";
        }

        if (Characters.OnOneLine(label.Value).Trim().Length == 0)
        {
            return "it has no value";
        }

        if (!Characters.AreRepresentable(label.Value))
        {
            return "its value has characters that a file cannot hold";
        }

        return Addresses.Contains(label.Key) && !IsAddress(label.Value) ? "its value is not an http or https address" : null;
    }

    private static bool IsAddress(string value) =>
        Uri.IsWellFormedUriString(value, UriKind.Absolute) && Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == "https" || address.Scheme == "http");

    /// <summary>The title where the project states none: the only service, or the program.</summary>
    public static string TitleOf(ApplicationModel application) =>
        Characters.OnOneLine(application.BuiltServices.Take(2).ToArray() is [var only] ? only.Name : application.Project.AssemblyName);

    /// <summary>The version where the project states none. Services may give one image several tags; then it has no version of its own.</summary>
    public static string? VersionOf(ApplicationModel application)
    {
        var tags = application.BuiltServices.Select(service => ImageReference.Of(service, application.Project).Tag).Distinct(StringComparer.Ordinal).ToArray();
        return tags.Length == 1 ? tags[0] : null;
    }
}
