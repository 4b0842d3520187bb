using ManifestGen.Tasks.Context;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Notes in obj what a container build of the project needs, for the generator to read.</summary>
public sealed class CollectBuildContext : ManifestGenTask
{
    /// <summary>The context's root, relative to the project; empty to look for it.</summary>
    public string ContextRoot { get; set; } = "";

    /// <summary>NuGet's note of what it restored.</summary>
    public string DependencyGraphFile { get; set; } = "";

    public ITaskItem[] ProjectReferences { get; set; } = [];

    public ITaskItem[] RestoreInputs { get; set; } = [];

    public ITaskItem[] SourceItems { get; set; } = [];

    public string[] GeneratedFolders { get; set; } = [];

    /// <summary>The folders that builds write to, whatever the configuration.</summary>
    public string[] BuildOutputs { get; set; } = [];

    /// <summary><c>true</c> or <c>false</c> as the user said; empty to see from the package sources.</summary>
    public string NuGetSecret { get; set; } = "";

    /// <summary>Labels of the image by their keys, with the metadata <c>Value</c>.</summary>
    public ITaskItem[] Labels { get; set; } = [];

    /// <summary>Receives the context.</summary>
    [Required]
    public string ContextFile { get; set; } = "";

    /// <summary>Receives the paths of the files that the context was made from.</summary>
    [Required]
    public string InputsFile { get; set; } = "";

    /// <summary>Receives the paths where a file would be part of the context if there were one.</summary>
    [Required]
    public string AbsentFile { get; set; } = "";

    /// <summary>The settings that the context depends on, as one text.</summary>
    public string Key { get; set; } = "";

    /// <summary>Receives <see cref="Key"/>.</summary>
    [Required]
    public string KeyFile { get; set; } = "";

    protected override IReadOnlyList<Problem> Run()
    {
        var probe = new FileProbe();
        var collector = new ContextCollector(CreateRequest(), probe);
        if (collector.Collect() is { } context)
        {
            FileStore.Write(FullPath(InputsFile), PathList.Write(probe.Found));
            FileStore.Write(FullPath(AbsentFile), PathList.Write(probe.Absent));
            FileStore.Write(FullPath(KeyFile), Key);
            FileStore.Write(FullPath(ContextFile), context.ToText());
        }

        return collector.Problems;
    }

    private ContextRequest CreateRequest() => new()
    {
        Project = ProjectFile,
        Output = FullPath(OutputDirectory),
        Root = ContextRoot.Length == 0 ? null : FullPath(ContextRoot),
        References = [.. ProjectReferences.Select(FullPath), .. DependencyGraph.ReadProjects(FileStore.TryRead(FullPath(DependencyGraphFile)) ?? "").Select(FullPath)],
        ExtraRestoreInputs = RestoreInputs.Select(FullPath).ToArray(),
        SourceItems = SourceItems.Select(item => new SourceItem(FullPath(item), item.GetMetadata("DefiningProjectFullPath"))).ToArray(),
        GeneratedFolders = FullPaths(GeneratedFolders),
        BuildOutputs = FullPaths(BuildOutputs),
        NeedsNuGetSecret = bool.TryParse(NuGetSecret, out var isNeeded) ? isNeeded : null,
        Labels = Labels.Select(label => new ContextLabel(label.ItemSpec, label.GetMetadata("Value"))).ToArray(),
    };

    private string[] FullPaths(string[] folders) => folders.Where(folder => folder.Length > 0).Select(FullPath).ToArray();

    private string FullPath(ITaskItem item) => FullPath(item.ItemSpec);
}
