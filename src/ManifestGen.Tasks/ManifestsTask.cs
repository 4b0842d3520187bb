using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Manifests;
using ManifestGen.Tasks.OwnObjects;
using ManifestGen.Tasks.Upgrades;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>What the tasks share that compare the files of a compiled assembly with those on disk.</summary>
public abstract class ManifestsTask : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>What the build handed to the generator to leave in the assembly.</summary>
    public string Build { get; set; } = "";

    /// <summary>The language of the project.</summary>
    public string Language { get; set; } = "";

    /// <summary>What there is to tell about the build context of a project that declares a service.</summary>
    public string ContextProblems { get; set; } = "";

    /// <summary>A folder, or a revision of git, with the released files.</summary>
    public string Baseline { get; set; } = "";

    /// <summary>The sources of the project.</summary>
    public string[] Sources { get; set; } = [];

    /// <summary>What the user accepts of the upgrade in this build.</summary>
    public string Accept { get; set; } = "";

    /// <summary>The oldest version of Kubernetes that the files must work with.</summary>
    public string KubernetesVersion { get; set; } = "";

    /// <summary>Whether <c>compose.yaml</c> may stand beside other Compose files.</summary>
    public bool AllowOtherComposeFiles { get; set; }

    /// <summary>Whether the compiler runs analyzers, which tell most of what is wrong with the user's own objects.</summary>
    public bool RunsAnalyzers { get; set; } = true;

    protected sealed override IReadOnlyList<Problem> Run()
    {
        var project = ManifestProject.At(ProjectFile, OutputDirectory) with { AllowsOtherComposeFiles = AllowOtherComposeFiles };
        var manifests = ManifestSet.Load(FullPath(Assembly), project.Output, ProjectFile, new(Build, Language));
        var problems = manifests.DeclaresNothing ? [] : ProblemList.Read(FileStore.TryRead(FullPath(ContextProblems)) ?? "");
        manifests = manifests with { OwnProblems = OwnObjectProblems.Find(project, manifests, KubernetesVersion, RunsAnalyzers) };
        problems = [.. problems, .. manifests.OwnProblems];
        return problems.Any(problem => problem.IsError) ? problems : [.. problems, .. Run(project, manifests, new(project, Baseline.Trim(), Accept) { Sources = Sources })];
    }

    /// <summary>Does the work and returns what to tell the user.</summary>
    protected abstract IReadOnlyList<Problem> Run(ManifestProject project, ManifestSet manifests, UpgradeCheck upgrade);
}
