using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN611: a native program needs the C library that it was linked with, or a later one.</summary>
internal sealed class NativeDistributionRule : IProgramRule
{
    /// <summary>Distributions that .NET images are or were made of, with a C library older than the one of Ubuntu 24.04, where native programs are linked.</summary>
    private static readonly string[] Older = ["bionic", "focal", "jammy", "buster", "bullseye", "bookworm", "mariner"];

    private static readonly Rule TooOld = new(
        "MGEN611",
        "The base image is too old for the Native AOT program",
        "'{0}' is based on {1}, which is older than the image that links the native program, so the program would not start: use a newer ContainerFamily such as 'noble-chiseled', or set ManifestGenSdkImage to an image of {1} with clang and zlib",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [TooOld];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (!project.IsAot || project.SdkImage is not null || !project.Targets.HasFlag(ManifestTargets.Docker))
        {
            yield break;
        }

        var image = BaseImage.Of(project);
        var tag = ImageNames.Split(image).Tag ?? "";
        if (Older.FirstOrDefault(name => tag.Contains(name)) is { } distribution)
        {
            yield return TooOld.At(Origin.Class, image, distribution);
        }
    }
}
