using ManifestGen.Tasks.Manifests;

namespace ManifestGen.Tasks.Files;

/// <summary>Writes several files: each is staged beside its place before the first is moved there, so that a full disk or a missing right changes none.</summary>
public static class FileTransaction
{
    /// <param name="root">The folder that holds them all.</param>
    /// <param name="files">The files.</param>
    public static IReadOnlyList<Problem> Write(string root, IReadOnlyCollection<PlacedFile> files)
    {
        if (files.Count == 0)
        {
            return [];
        }

        var current = files.First();
        try
        {
            Directory.CreateDirectory(root);
            using var staging = new StagingFolder(root);
            var staged = new List<(string Staged, PlacedFile File)>();
            foreach (var file in files)
            {
                current = file;
                Directory.CreateDirectory(Path.GetDirectoryName(file.FullPath)!);
                staged.Add((Stage(staging, file), file));
            }

            foreach (var (path, file) in staged)
            {
                current = file;
                FileStore.Commit(path, file.FullPath);
            }

            return [];
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            return [Problem.Error(ProblemCodes.CannotWrite, current.FullPath, $"{current.Path} cannot be written: {exception.Message}")];
        }
    }

    // Who may read a file is the user's to say, and stays as it is.
    private static string Stage(StagingFolder staging, PlacedFile file)
    {
        var staged = staging.Add(file.Text);
        if (UnixPermissions.TryGet(file.FullPath) is { } mode)
        {
            UnixPermissions.Set(staged, mode);
        }

        return staged;
    }
}
