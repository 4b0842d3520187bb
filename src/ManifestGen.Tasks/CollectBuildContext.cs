using ManifestGen.Tasks.Context;
using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Notes in obj what a container build of the project needs, for the generator to read.</summary>
public sealed class CollectBuildContext : ManifestGenTask
{
    /// <summary>The context's root, relative to the project; empty to look for it.</summary>
    public string ContextRoot { get; set; } = "";

    /// <summary>The build context of a Dockerfile that is not ManifestGen's, relative to the project; empty to look for it.</summary>
    public string DockerfileContext { get; set; } = "";

    public ITaskItem[] RestoreInputs { get; set; } = [];

    /// <summary><c>true</c> or <c>false</c> as the user said; empty to see from the package sources.</summary>
    public string NuGetSecret { get; set; } = "";

    /// <summary>Receives the context.</summary>
    [Required]
    public string ContextFile { get; set; } = "";

    /// <summary>Receives the paths of the files that the context was made from.</summary>
    [Required]
    public string InputsFile { get; set; } = "";

    /// <summary>Receives the paths where a file would be part of the context if there were one.</summary>
    [Required]
    public string AbsentFile { get; set; } = "";

    /// <summary>Receives what there is to tell the user, for the task that knows whether the project declares a service.</summary>
    [Required]
    public string ProblemsFile { get; set; } = "";

    /// <summary>The settings that the context depends on, as one text.</summary>
    public string Key { get; set; } = "";

    /// <summary>Receives <see cref="Key"/>.</summary>
    [Required]
    public string KeyFile { get; set; } = "";

    protected override IReadOnlyList<Problem> Run()
    {
        var probe = new FileProbe();
        using var evaluator = new ProjectEvaluator(PublishProperties.OfManifestGen(((IBuildEngine6)BuildEngine).GetGlobalProperties()));
        var collector = new ContextCollector(CreateRequest(), evaluator, probe);
        if (collector.Collect() is { } context)
        {
            FileStore.Write(FullPath(InputsFile), PathList.Write(probe.Found));
            FileStore.Write(FullPath(AbsentFile), PathList.Write(probe.Absent) + PathList.WritePatterns(probe.Patterns));
            FileStore.Write(FullPath(KeyFile), Key);
            FileStore.Write(FullPath(ContextFile), context.ToText());
        }

        FileStore.Write(FullPath(ProblemsFile), ProblemList.Write(collector.Problems));
        return [];
    }

    private ContextRequest CreateRequest() => new()
    {
        Project = ProjectFile,
        Output = FullPath(OutputDirectory),
        Root = ContextRoot.Length == 0 ? null : FullPath(ContextRoot),
        DockerfileContext = DockerfileContext.Length == 0 ? null : FullPath(DockerfileContext),
        ExtraRestoreInputs = RestoreInputs.Select(FullPath).ToArray(),
        NeedsNuGetSecret = bool.TryParse(NuGetSecret, out var isNeeded) ? isNeeded : null,
    };

    private string FullPath(ITaskItem item) => FullPath(item.ItemSpec);
}
