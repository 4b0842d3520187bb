using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>How the image is built.</summary>
internal static class Dockerfiles
{
    public static Subject WorkingFolder { get; } = Impossible(80, "a working folder that is not absolute, or not set");

    public static Subject Maintainer { get; } = Impossible(81, "the instruction MAINTAINER");

    public static Subject Copying { get; } = Impossible(82, "files that are copied in the wrong way");

    public static Subject Stages { get; } = Impossible(83, "the name of a stage");

    public static Subject EntryPoint { get; } = Impossible(84, "several programs, or one that a shell starts");

    public static Subject Variables { get; } = Impossible(85, "a variable that is not there");

    public static Subject Continuation { get; } = Impossible(85, "an empty line in an instruction");

    public static Subject Platforms { get; } = Impossible(86, "a platform in FROM");

    public static Subject BasePlatform { get; } = NotApplicable(86, "a base image for another platform", "only the registry knows for which platforms an image is");

    public static Subject ExposedPort { get; } = Impossible(87, "a port that EXPOSE cannot read");

    public static Subject IgnoredFile { get; } = Impossible(88, "a file that is copied and ignored");

    public static Subject UserName { get; } = Impossible(89, "a user that is not a number");

    public static Subject Programs { get; } = Impossible(90, "a package manager, or another program, that is called wrongly");

    public static Subject Labels { get; } = Impossible(91, "a label that is not valid");

    public static Subject WantedLabels { get; } = NotApplicable(91, "a label that the team wants", "labels follow from properties of the project, such as `PackageProjectUrl`");

    public static Subject Comments { get; } = Impossible(91, "a comment that turns off a linter");

    public static Subject Description { get; } = NotApplicable(
        91, "a comment of a stage or an argument in another form", "the only comment is the first line, which says who writes the file; the check is experimental");
}
