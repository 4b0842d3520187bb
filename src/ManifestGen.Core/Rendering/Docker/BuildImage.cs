using ManifestGen.Model;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// The SDK image of the build stage. What it links natively must run on the C library of the final image, so both are of one distribution where that matters.
/// </summary>
internal sealed record BuildImage(string Name)
{
    /// <summary>The first .NET whose SDK images come with a native toolchain.</summary>
    private const int FirstMajorWithAotImages = 10;

    /// <summary>The command that installs the toolchain of Native AOT; null when it is not needed or already there.</summary>
    public string? InstallToolchain { get; init; }

    public static BuildImage For(ProjectModel project)
    {
        var version = NewestFramework(project);
        var sdk = $"{BaseImage.Registry}/sdk:{version.ToString(2)}";
        var alpine = AlpineOf(project);
        if (!project.IsAot)
        {
            return new BuildImage(alpine is null ? sdk : $"{sdk}-{alpine}");
        }

        if (version.Major >= FirstMajorWithAotImages)
        {
            return new BuildImage($"{sdk}-{alpine ?? (IsOf(project, "azurelinux3.0") ? "azurelinux3.0" : "noble")}-aot");
        }

        if (alpine is not null)
        {
            return new BuildImage($"{sdk}-{alpine}") { InstallToolchain = "apk add --no-cache build-base clang zlib-dev" };
        }

        // The plain image is Debian 12: older than every other final image there is, except Ubuntu 22.04.
        return new BuildImage(IsOf(project, "jammy") ? sdk + "-jammy" : sdk)
        {
            InstallToolchain = "apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev && rm -rf /var/lib/apt/lists/*",
        };
    }

    // An SDK builds for its own framework and older ones, and restore looks at all of the project's.
    private static Version NewestFramework(ProjectModel project) => project.TargetFrameworks
        .Select(framework => framework.StartsWith("net", StringComparison.Ordinal) ? framework.Substring("net".Length).Split('-')[0] : "")
        .Append(project.FrameworkVersion)
        .Select(text => Version.TryParse(text, out var version) ? version : new Version(0, 0))
        .Max();

    /// <summary><c>alpine</c>, or its version where the family names one; null for every other distribution.</summary>
    private static string? AlpineOf(ProjectModel project)
    {
        if (!IsOf(project, "alpine"))
        {
            return null;
        }

        var distribution = (project.ContainerFamily ?? "").Split('-')[0];
        return distribution.StartsWith("alpine", StringComparison.Ordinal) ? distribution : "alpine";
    }

    private static bool IsOf(ProjectModel project, string distribution) =>
        BaseImage.Of(project).IndexOf(distribution, StringComparison.OrdinalIgnoreCase) >= 0;
}
