using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// The version as an argument of the build, for a CI that knows it better than the project: <c>docker build --build-arg VERSION=1.4.2</c>. Without it the
/// project's own version holds.
/// </summary>
internal static class ImageVersion
{
    public const string Argument = "VERSION";

    /// <summary>What gives the version to the build of the project, and nothing where there is none.</summary>
    public static string OptionFor(ProjectModel project) => $" ${{VERSION:+-p:Version=\"$VERSION\"{InPlaceOfGit(project.VersionTool)}}}";

    // The context has no .git.
    private static string InPlaceOfGit(string? tool) => tool switch
    {
        "MinVer" => " -p:MinVerVersionOverride=\"$VERSION\"",
        "GitVersion.MsBuild" or "GitVersionTask" => " -p:DisableGitVersionTask=true",
        _ => "",
    };

    /// <summary>A value of LABEL: the argument, else the value, which is a tag.</summary>
    public static string OrElse(string tag) => $"\"${{{Argument}:-{tag}}}\"";
}
