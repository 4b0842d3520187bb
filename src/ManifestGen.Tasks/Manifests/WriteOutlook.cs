using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Upgrades;

namespace ManifestGen.Tasks.Manifests;

/// <summary>What there is on disk and what a build makes of it, known before it does anything.</summary>
/// <param name="Project">The project, with the names that it had.</param>
/// <param name="Plan">What becomes of each file that is declared.</param>
public sealed record WriteOutlook(ManifestProject Project, WritePlan Plan)
{
    public required WrittenTexts Written { get; init; }

    public required OtherComposeFiles Others { get; init; }

    /// <summary>Files of the project that nothing declares, whether a build here wrote them or not.</summary>
    public required IReadOnlyList<string> Orphans { get; init; }

    /// <summary>The full paths of what the last build wrote, under the project's name or a former one.</summary>
    public required IReadOnlyCollection<string> Previous { get; init; }

    /// <summary>The full paths of what the last build wrote and is not declared any more. Some of them may be somebody else's now.</summary>
    public required IReadOnlyList<string> Undeclared { get; init; }

    public static WriteOutlook Of(ManifestProject project, ManifestSet manifests, string stamp)
    {
        var former = Stamp.OfFormerProjects(stamp, project.Folder);
        project = project with { FormerNames = former.Select(name => name.FileName).ToArray() };
        var written = WrittenTexts.Read(WrittenTexts.PathFor(stamp), project.Folder);
        var others = OtherComposeFiles.In(project.Output.Root);
        var previous = new HashSet<string>(Stamp.Read(stamp, project.Folder).Concat(former.SelectMany(name => name.Files)), Paths.Comparer);
        return new(project, WritePlan.For(project, manifests, written, others))
        {
            Written = written,
            Others = others,
            Orphans = Manifests.Orphans.Find(project, manifests.Files).ToArray(),
            Previous = previous,
            Undeclared = previous.Except(manifests.Files.Select(file => file.FullPath), Paths.Comparer).OrderBy(path => path, StringComparer.Ordinal).ToArray(),
        };
    }

    /// <summary>What the build deletes, with its text.</summary>
    public IEnumerable<(string FullPath, string Text)> Deletions => Undeclared
        .Where(path => !FileStore.IsLink(path))
        .Select(path => (FullPath: path, Text: FileStore.TryRead(path)!))
        .Where(file => file.Text is not null && Project.Owns(file.Text));

    /// <summary>What the build does to those who run what is on disk.</summary>
    public IReadOnlyList<Problem> Compare(UpgradeCheck? upgrade, ManifestSet manifests) => upgrade?.OnWrite(manifests.Files, ExistingFiles()) ?? [];

    // What is on disk of what is written, and of what will be deleted.
    private IReadOnlyDictionary<string, string> ExistingFiles() => Plan.Files
        .Where(file => file.Existing is not null)
        .Select(file => (file.File.Path, Text: file.Existing!))
        .Concat(Previous
            .Where(path => Paths.IsIn(Project.Output.Root, path) && !Plan.Files.Any(file => Paths.Comparer.Equals(file.File.FullPath, path)) && !FileStore.IsLink(path))
            .Select(path => (Path: Paths.Relative(Project.Output.Root, path), Text: FileStore.TryRead(path)!))
            .Where(file => file.Text is not null && Project.Owns(file.Text)))
        .ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
}
