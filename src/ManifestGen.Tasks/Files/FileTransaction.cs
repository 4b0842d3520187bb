using ManifestGen.Tasks.Manifests;

namespace ManifestGen.Tasks.Files;

/// <summary>Writes several files: each is staged beside its place before the first is moved there, so that a full disk or a missing right changes none.</summary>
public static class FileTransaction
{
    public static IReadOnlyList<Problem> Write(IEnumerable<PlacedFile> files)
    {
        var staged = new List<(string Staged, PlacedFile File)>();
        PlacedFile? current = null;
        try
        {
            foreach (var file in files)
            {
                current = file;
                staged.Add((FileStore.Stage(file.FullPath, file.Text), file));
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
            return [Problem.Error(ProblemCodes.CannotWrite, current!.FullPath, $"{current.Path} cannot be written: {exception.Message}")];
        }
        finally
        {
            staged.ForEach(entry => File.Delete(entry.Staged));
        }
    }
}
