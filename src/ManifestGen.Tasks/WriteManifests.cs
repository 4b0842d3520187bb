using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Writes the files that a compiled assembly declares.</summary>
public sealed class WriteManifests : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>What the build handed to the generator to leave in the assembly.</summary>
    public string Build { get; set; } = "";

    /// <summary>The language of the project.</summary>
    public string Language { get; set; } = "";

    /// <summary>The list of the files written, in obj.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>What there is to tell about the build context of a project that declares a service.</summary>
    public string ContextProblems { get; set; } = "";

    /// <summary>A folder, or a revision of git, with the released files.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>The sources of the project.</summary>
    public string[] Sources { get; set; } = [];

    /// <summary>What the user accepts of the upgrade in this build.</summary>
    public string Accept { get; set; } = "";

    /// <summary>Whether <c>compose.yaml</c> may stand beside other Compose files.</summary>
    public bool AllowOtherComposeFiles { get; set; }

    /// <summary>Always <see langword="true"/>: the targets learn from it that they need not repeat what this has said.</summary>
    [Output]
    public bool HasSpoken => true;

    protected override IReadOnlyList<Problem> Run()
    {
        var project = ManifestProject.At(ProjectFile, OutputDirectory) with { AllowsOtherComposeFiles = AllowOtherComposeFiles };
        var manifests = ManifestSet.Load(FullPath(Assembly), project.Output, ProjectFile, new(Build, Language));
        var problems = manifests.DeclaresNothing ? [] : ProblemList.Read(FileStore.TryRead(FullPath(ContextProblems)) ?? "");
        // Important enough to be seen without asking: a build has changed files that are under version control. Where nothing changes, nothing is said.
        return problems.Any(problem => problem.IsError)
            ? problems
            : [.. problems, .. ManifestWriter.Write(project, manifests, FullPath(Stamp), new(project, Baseline.Trim(), Accept) { Sources = Sources }, change => Log.LogMessage(MessageImportance.High, "{0}", change))];
    }
}
