using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Manifests;
using ManifestGen.Tasks.Upgrades;

namespace ManifestGen.Tasks.Preview;

/// <summary>What a build that writes would do, as text. Nothing is written.</summary>
/// <param name="Differences">One for each file that would change.</param>
/// <param name="Notes">What else the build would do, or leave alone.</param>
/// <param name="Problems">Why nothing is known.</param>
public sealed record ManifestPreview(IReadOnlyList<string> Differences, IReadOnlyList<string> Notes, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether a build would leave the disk as it is, and end well.</summary>
    public required bool ChangesNothing { get; init; }

    /// <param name="project">The project.</param>
    /// <param name="manifests">What it declares.</param>
    /// <param name="stamp">Where the project notes in obj what was written.</param>
    /// <param name="upgrade">Compares with what was released; <see langword="null"/> to compare with nothing.</param>
    public static ManifestPreview Of(ManifestProject project, ManifestSet manifests, string stamp, UpgradeCheck? upgrade = null)
    {
        if (manifests.Problems.Count > 0 || manifests.IsSilent)
        {
            return new([], [], manifests.Problems) { ChangesNothing = manifests.Problems.Count == 0 };
        }

        var outlook = WriteOutlook.Of(project, manifests, stamp);
        var root = RootOf(project);
        var changed = outlook.Plan.Files.Where(file => file.IsChange).Select(file => (file.File.FullPath, file.Existing, Text: (string?)file.File.Text));
        var deleted = outlook.Deletions.Select(file => (file.FullPath, Existing: (string?)file.Text, Text: (string?)null));
        var differences = changed.Concat(deleted)
            .Select(file => (Path: Paths.Relative(root, file.FullPath), file.Existing, file.Text))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => UnifiedDiff.Between(file.Path, file.Existing, file.Text))
            .ToArray();
        Problem[] problems = [.. outlook.Plan.Problems, .. outlook.Compare(upgrade, manifests), .. UserEnvFiles.Of(outlook.Project, manifests).Problems];
        var secrets = outlook.Plan.KeptBack.Count > 0 ? [] : manifests.Secrets.Where(secret => !FileStore.IsTaken(secret.FullPath)).ToArray();
        return new(differences, NotesOn(outlook, secrets, problems), [])
        {
            ChangesNothing = differences.Length == 0 && secrets.Length == 0 && !problems.Any(problem => problem.IsError),
        };
    }

    // Paths that git knows: its commands read the differences in the root of the repository.
    private static string RootOf(ManifestProject project) =>
        Paths.FoldersUpwards(project.Folder).FirstOrDefault(folder => FileStore.IsTaken(Path.Combine(folder, ".git"))) ?? project.Folder;

    private static IReadOnlyList<string> NotesOn(WriteOutlook outlook, IEnumerable<PlacedFile> secrets, IReadOnlyList<Problem> problems)
    {
        var deleted = new HashSet<string>(outlook.Deletions.Select(file => file.FullPath), Paths.Comparer);
        return
        [
            .. secrets.Select(secret => $"{secret.Path} would be created, with a random password."),
            .. outlook.Orphans.Where(path => !deleted.Contains(path)).Select(path => $"{Paths.Relative(outlook.Project.Output.Root, path)} is no longer declared. A build does not delete it: delete it yourself."),
            .. problems.Where(problem => !problem.IsError).Select(problem => $"{problem.Code}: {problem.Message}"),
            .. problems.Where(problem => problem.IsError).Select(problem => $"A build would fail and write nothing: {problem.Code}: {problem.Message}"),
        ];
    }
}
