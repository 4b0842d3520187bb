using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN616: everything that is written is for Linux, from the shell of the build stage to the user's number in a pod.</summary>
internal sealed class OperatingSystemRule : IServiceRule
{
    private static readonly Rule NotLinux = new(
        "MGEN616",
        "The image is not a Linux image",
        "{0}, and ManifestGen supports Linux containers only: {1}",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    private static readonly string[] WindowsImages = ["nanoserver", "windowsservercore", "windows", "servercore", "ltsc2016", "ltsc2019", "ltsc2022", "ltsc2025"];

    private static readonly char[] Separators = ['/', ':', '-', '@', '.'];

    /// <summary>How runtime identifiers of Linux begin, and those that are of no one system.</summary>
    private static readonly string[] Linux =
        ["linux", "unix", "any", "alpine", "debian", "ubuntu", "rhel", "centos", "fedora", "ol", "opensuse", "sles", "arch"];

    public IReadOnlyList<Rule> Rules => [NotLinux];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if ((project.Targets & ManifestTargets.All) == 0)
        {
            yield break;
        }

        var image = BaseImage.Of(project);
        if (image.ToLowerInvariant().Split(Separators).Intersect(WindowsImages, StringComparer.Ordinal).Any())
        {
            yield return NotLinux.At(Origin.Class, $"The base image '{image}' is a Windows image", "use a Linux image, or remove ContainerBaseImage, ManifestGenBaseImage or ContainerFamily");
        }

        if (project.RuntimeIdentifiers.Count > 0 && !project.RuntimeIdentifiers.Any(IsLinux))
        {
            yield return NotLinux.At(
                Origin.Class,
                $"The program is built for {string.Join(" and ", project.RuntimeIdentifiers)}",
                "add 'linux-x64' to RuntimeIdentifiers, or set ContainerRuntimeIdentifier");
        }

        if (project.TargetPlatform is { } platform && !platform.Equals("linux", StringComparison.OrdinalIgnoreCase))
        {
            yield return NotLinux.At(
                Origin.Class,
                $"The target framework is for {platform.ToLowerInvariant()}",
                $"use 'net{project.FrameworkVersion}', and move the code that needs {platform.ToLowerInvariant()} to another project");
        }
    }

    private static bool IsLinux(string identifier) =>
        Linux.Contains(identifier.Split('-', '.')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), StringComparer.OrdinalIgnoreCase);
}
