using ManifestGen.Tasks.Context.Evaluation;

namespace ManifestGen.Tasks.Context.Commands;

/// <summary>A package that makes the version from git, of which a container build has nothing.</summary>
/// <param name="Name">The package.</param>
/// <param name="Without">What the image gets without git.</param>
/// <param name="Remedy">How it gets the version.</param>
public sealed record VersionTool(string Name, string Without, string Remedy)
{
    private const string Argument = "Give it the version: docker build --build-arg VERSION=1.2.3";

    private static readonly VersionTool[] All =
    [
        new("MinVer", "its version would be 0.0.0-alpha.0", Argument),
        new("GitVersion.MsBuild", "its build fails", Argument),
        new("GitVersionTask", "its build fails", Argument),
        new("Nerdbank.GitVersioning", "its version is the one of version.json, without the number of commits", "Where that number matters, publish outside of the container, or write the whole version into version.json"),
    ];

    public static VersionTool? Of(EvaluatedProject? project) => project is null
        ? null
        : All.FirstOrDefault(tool => project.Items("PackageReference").Concat(project.Items("GlobalPackageReference"))
            .Any(item => item.EvaluatedInclude.Equals(tool.Name, StringComparison.OrdinalIgnoreCase)));

    public Problem Problem(string project) => Tasks.Problem.Warning(ProblemCodes.VersionFromGit, project,
        $"{Name} makes the version from git, and the build of the image has no .git: {Without}. {Remedy}.");
}
