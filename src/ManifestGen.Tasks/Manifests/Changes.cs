using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>Writes and deletes files, and tells of each. What no build is known to have written is copied before it goes.</summary>
public sealed class Changes(ManifestProject project, WrittenTexts written, ReplacedTexts replaced, Action<FileChange>? onChange)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Write(IReadOnlyCollection<PlannedFile> files)
    {
        var copies = files
            .Where(file => file.Existing is not null && written.Holds(file.File.FullPath, file.Existing) != true)
            .ToDictionary(file => file.File, file => Keep(file.File.FullPath, file.Existing!));
        var problems = FileTransaction.Write(project.Output.Root, files.Select(file => file.File).ToArray());
        _problems.AddRange(problems);
        if (problems.Count > 0)
        {
            return;
        }

        foreach (var file in files)
        {
            Tell(file.File.FullPath, file.Existing, file.Existing is null ? "created" : "updated", copies.TryGetValue(file.File, out var copy) ? copy : null);
        }
    }

    /// <summary>Deletes those of them that are this project's.</summary>
    public void Delete(IEnumerable<string> files)
    {
        foreach (var path in files.OrderBy(path => path, StringComparer.Ordinal))
        {
            try
            {
                if (!FileStore.IsLink(path) && FileStore.TryRead(path) is { } text && project.Owns(text))
                {
                    var copy = written.Holds(path, text) == true ? null : Keep(path, text);
                    FileStore.Delete(path, project.Output.Root);
                    Tell(path, text, "deleted", copy);
                }
            }
            catch (Exception exception) when (FileStore.IsFileProblem(exception))
            {
                _problems.Add(Problem.Warning(ProblemCodes.CannotWrite, path, $"{Path.GetFileName(path)} is no longer declared, and cannot be deleted: {exception.Message}"));
            }
        }
    }

    private void Tell(string path, string? existing, string verb, string? copy)
    {
        var name = Paths.Relative(project.Folder, path);
        onChange?.Invoke(new(name, verb, copy));
        if (existing is not null && copy is not null && written.Holds(path, existing) == false)
        {
            _problems.Add(Problem.Warning(ProblemCodes.EditReplaced, path,
                $"{name} changed since the last build wrote it, by hand or by Git, and is now {verb}, because it does not match the attributes. The former content is in {copy}. "
                + "Make the change in the attributes, or delete the file's first line to maintain it yourself."));
        }
    }

    private string Keep(string path, string text) =>
        Paths.Relative(project.Folder, replaced.Keep(Paths.IsIn(project.Output.Root, path) ? Paths.Relative(project.Output.Root, path) : Path.GetFileName(path), text));
}
