using ManifestGen.Tasks.Context.Evaluation;

namespace ManifestGen.Tasks.Context.Commands;

/// <summary>A package that makes the version from git, of which a container build has nothing.</summary>
/// <param name="Name">The package.</param>
/// <param name="Without">What the image gets without git.</param>
/// <param name="Remedy">How it gets the version.</param>
public sealed record VersionTool(string Name, string Without, string Remedy)
{
    private const string Argument = "Pass the version: docker build --build-arg VERSION=1.2.3";

    private static readonly VersionTool[] All =
    [
        new("MinVer", "the version would be 0.0.0-alpha.0", Argument),
        new("GitVersion.MsBuild", "the build fails", Argument),
        new("GitVersionTask", "the build fails", Argument),
        new("Nerdbank.GitVersioning", "the version is the one in version.json, without the number of commits", "If you need that number, publish outside the container, or write the full version into version.json"),
    ];

    public static VersionTool? Of(EvaluatedProject? project) => project is null
        ? null
        : All.FirstOrDefault(tool => project.Items("PackageReference").Concat(project.Items("GlobalPackageReference"))
            .Any(item => item.EvaluatedInclude.Equals(tool.Name, StringComparison.OrdinalIgnoreCase)));

    public Problem Problem(string project) => Tasks.Problem.Warning(ProblemCodes.VersionFromGit, project,
        $"{Name} reads the version from Git, but the image build has no .git folder, so {Without}. {Remedy}.");
}
