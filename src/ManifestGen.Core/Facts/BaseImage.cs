using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// The image that the program runs in. Chosen as the SDK chooses it for <c>dotnet publish /t:PublishContainer</c> (its task ComputeDotnetBaseImageAndTag),
/// so that both ways to an image agree; a test compares with the SDK.
/// </summary>
public static class BaseImage
{
    internal const string Registry = "mcr.microsoft.com/dotnet";

    /// <summary>Images with culture and time zone data (<c>-extra</c>), and chiseled ones for trimmed programs, begin here.</summary>
    private const int FirstMajorWithExtra = 8;

    /// <summary>The user's choice, else the SDK's.</summary>
    public static string Of(ProjectModel project) => string.IsNullOrWhiteSpace(project.BaseImage)
        ? $"{Registry}/{Repository(project)}:{project.FrameworkVersion}{Variant(project)}"
        : project.BaseImage!;

    /// <summary>The major version of the target framework; 0 when there is none to read.</summary>
    internal static int Major(ProjectModel project) =>
        int.TryParse(project.FrameworkVersion.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;

    private static string Repository(ProjectModel project) => project switch
    {
        { IsSelfContained: true } or { IsAot: true } => "runtime-deps",
        { IsAspNetCore: true } => "aspnet",
        _ => "runtime",
    };

    private static string Variant(ProjectModel project)
    {
        var hasExtra = Major(project) >= FirstMajorWithExtra;
        var isMusl = IsMusl(project);
        if (!string.IsNullOrWhiteSpace(project.ContainerFamily))
        {
            var isChiseled = project.ContainerFamily!.EndsWith("-chiseled", StringComparison.Ordinal);
            return "-" + project.ContainerFamily + Extra(project, isChiseled && hasExtra && !isMusl);
        }

        var isTrimmed = hasExtra && (project.IsAot || project.IsTrimmed);
        return isMusl ? "-alpine" + Extra(project, isTrimmed)
            : isTrimmed ? "-noble-chiseled" + Extra(project, true)
            : "";
    }

    private static string Extra(ProjectModel project, bool isThere) => isThere && !project.IsInvariantGlobalization ? "-extra" : "";

    // Where only some are, the SDK refuses; the other C library is then the one that runs on the image of no family.
    private static bool IsMusl(ProjectModel project) =>
        project.RuntimeIdentifiers.Count > 0
        && project.RuntimeIdentifiers.All(identifier => identifier.StartsWith("linux-musl", StringComparison.Ordinal));
}
