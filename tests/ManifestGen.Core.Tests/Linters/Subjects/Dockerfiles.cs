using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>How the image is built.</summary>
internal static class Dockerfiles
{
    public static Subject WorkingFolder { get; } = Impossible(80, "a working folder that is not absolute, or not set");

    public static Subject Maintainer { get; } = Impossible(81, "the instruction MAINTAINER");

    public static Subject Copying { get; } = Impossible(82, "files that are copied incorrectly");

    public static Subject Stages { get; } = Impossible(83, "the name of a stage");

    public static Subject EntryPoint { get; } = Impossible(84, "several programs, or one that a shell starts");

    public static Subject Variables { get; } = Impossible(85, "an undefined variable");

    public static Subject Continuation { get; } = Impossible(85, "an empty line in an instruction");

    public static Subject Platforms { get; } = Impossible(86, "a platform in FROM");

    public static Subject BasePlatform { get; } = NotApplicable(86, "a base image for another platform", "only the registry knows the platforms of an image");

    public static Subject ExposedPort { get; } = Impossible(87, "a port that is not valid in EXPOSE");

    public static Subject IgnoredFile { get; } = Impossible(88, "a file that is both copied and ignored");

    public static Subject UserName { get; } = Impossible(89, "a user that is not a number");

    public static Subject Programs { get; } = Impossible(90, "a package manager, or another program, that is used incorrectly");

    public static Subject Labels { get; } = Impossible(91, "a label that is not valid");

    public static Subject WantedLabels { get; } = NotApplicable(91, "a label that a team requires", "labels follow from properties of the project, such as `PackageProjectUrl`");

    public static Subject Comments { get; } = Impossible(91, "a comment that turns off a linter");

    public static Subject Description { get; } = NotApplicable(
        91, "a comment of a stage or an argument in another form", "the only comment is the first line, which names the generator; the check is experimental");
}
