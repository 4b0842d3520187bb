using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// The SDK image of the build stage. What it links natively must run on the C library of the final image, so both are of one distribution where that matters.
/// </summary>
internal static class BuildImage
{
    /// <summary>The first SDK that has images with a native toolchain. It builds for older frameworks too.</summary>
    private static readonly Version FirstWithToolchain = new(10, 0);

    /// <summary>The first SDK whose compiler runs the generator: an older one would end the publish with MGEN1007. It builds for older frameworks too.</summary>
    private static readonly Version FirstWithGenerator = new(8, 0);

    /// <summary>The user's choice, else the one that satisfies <c>global.json</c> and builds all of the project's frameworks.</summary>
    public static string Of(ProjectModel project) =>
        string.IsNullOrWhiteSpace(project.SdkImage) ? $"{BaseImage.Registry}/sdk:{VersionFor(project)}{Variant(project)}" : project.SdkImage!;

    /// <summary>The oldest SDK that can build the project.</summary>
    public static Version Required(ProjectModel project)
    {
        var newest = NewestFramework(project);
        var least = project.IsAot ? FirstWithToolchain : FirstWithGenerator;
        return newest < least ? least : newest;
    }

    /// <summary>The newest of all the project's frameworks: restore looks at all of them, and an SDK builds for its own framework and older ones.</summary>
    public static Version NewestFramework(ProjectModel project) => project.TargetFrameworks
        .Select(framework => framework.StartsWith("net", StringComparison.Ordinal) ? framework.Substring("net".Length).Split('-')[0] : "")
        .Append(project.FrameworkVersion)
        .Select(text => Version.TryParse(text, out var version) ? new Version(version.Major, version.Minor) : new Version(0, 0))
        .Max();

    // A tag of two numbers moves with the patches, and always holds the newest feature band.
    private static string VersionFor(ProjectModel project) => project.SdkPin switch
    {
        null => Required(project).ToString(),
        { IsExact: true } pin => pin.ImageVersion,
        { TakesAnyLater: true } pin when pin.Release < Required(project) => Required(project).ToString(),
        var pin => pin.Release.ToString(),
    };

    private static string Variant(ProjectModel project)
    {
        var alpine = AlpineOf(project);
        return project.IsAot ? $"-{alpine ?? (IsOf(project, "azurelinux3.0") ? "azurelinux3.0" : "noble")}-aot"
            : alpine is null ? ""
            : "-" + alpine;
    }

    /// <summary><c>alpine</c>, or its version where the family names one; null for every other distribution.</summary>
    private static string? AlpineOf(ProjectModel project)
    {
        if (!IsOf(project, "alpine"))
        {
            return null;
        }

        // The image of a certain SDK is there for the Alpine of its time only.
        var distribution = project.SdkPin is { IsExact: true } ? "" : (project.ContainerFamily ?? "").Split('-')[0];
        return distribution.StartsWith("alpine", StringComparison.Ordinal) ? distribution : "alpine";
    }

    private static bool IsOf(ProjectModel project, string distribution) =>
        BaseImage.Of(project).IndexOf(distribution, StringComparison.OrdinalIgnoreCase) >= 0;
}
