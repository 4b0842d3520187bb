using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>Brings the files on disk in line with what the assembly declares: all of them or, where one cannot be written, none.</summary>
public static class ManifestWriter
{
    /// <returns>What to tell the user. With an error among it, no file has changed.</returns>
    public static IReadOnlyList<Problem> Write(ManifestProject project, ManifestSet manifests, string stamp)
    {
        if (manifests.Problems.Count > 0)
        {
            return manifests.Problems;
        }

        if (manifests.IsSilent)
        {
            Stamp.Write(stamp, project.Folder, Stamp.Read(stamp, project.Folder));
            return [];
        }

        var previous = new HashSet<string>(Stamp.Read(stamp, project.Folder), Paths.Comparer);
        var problems = new List<Problem>();
        var changes = new List<PlacedFile>();
        var owned = new List<PlacedFile>();
        foreach (var file in manifests.Files)
        {
            if (Plan(project, file, previous.Contains(file.FullPath), problems) is not { } mustWrite)
            {
                continue;
            }

            owned.Add(file);
            if (mustWrite)
            {
                changes.Add(file);
            }
        }

        if (!problems.Any(problem => problem.IsError))
        {
            problems.AddRange(FileTransaction.Write(changes));
        }

        if (problems.Any(problem => problem.IsError))
        {
            return problems;
        }

        problems.AddRange(DeleteOrphans(project, manifests.Files, previous));
        problems.AddRange(DevelopmentSecrets.Create(project, manifests.Secrets));
        problems.AddRange(Orphans.Find(project, manifests.Files).Select(path => ForgottenOrphan(project, path)));
        // With the secrets, so that one that is gone brings the task back as a file does.
        Stamp.Write(stamp, project.Folder, owned.Concat(manifests.Secrets.Where(secret => File.Exists(secret.FullPath))).Select(file => file.FullPath));
        return problems;
    }

    /// <summary>Whether a file must be written; <see langword="null"/> for one that is not to be touched.</summary>
    private static bool? Plan(ManifestProject project, PlacedFile file, bool wasWrittenBefore, List<Problem> problems)
    {
        try
        {
            if (Directory.Exists(file.FullPath))
            {
                problems.Add(Problem.Error(ProblemCodes.CannotWrite, file.FullPath, $"{file.Path} cannot be written, because a folder has its name. Nothing was written."));
                return null;
            }

            if (FileStore.TryRead(file.FullPath) is not { } existing)
            {
                return true;
            }

            if (project.ReasonNotToTouch(file, existing, wasWrittenBefore) is { } reason)
            {
                problems.Add(reason);
                return null;
            }

            if (FileStore.AreSame(existing, file.Text))
            {
                return false;
            }

            if (new FileInfo(file.FullPath).IsReadOnly)
            {
                problems.Add(Problem.Error(ProblemCodes.CannotWrite, file.FullPath, $"{file.Path} is out of date and read-only. Make it writable and build again. Nothing was written."));
            }

            return true;
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            problems.Add(Problem.Error(ProblemCodes.CannotWrite, file.FullPath, $"{file.Path} cannot be read: {exception.Message} Nothing was written."));
            return null;
        }
    }

    private static IEnumerable<Problem> DeleteOrphans(ManifestProject project, IReadOnlyCollection<PlacedFile> current, IEnumerable<string> previous)
    {
        var problems = new List<Problem>();
        foreach (var path in previous.Except(current.Select(file => file.FullPath), Paths.Comparer).OrderBy(path => path, StringComparer.Ordinal))
        {
            try
            {
                if (FileStore.TryRead(path) is { } text && Ownership.IsOwned(text))
                {
                    FileStore.Delete(path, project.Output.Root);
                }
            }
            catch (Exception exception) when (FileStore.IsFileProblem(exception))
            {
                problems.Add(Problem.Warning(ProblemCodes.CannotWrite, path, $"Nothing declares {Path.GetFileName(path)} any more, but it cannot be deleted: {exception.Message}"));
            }
        }

        return problems;
    }

    private static Problem ForgottenOrphan(ManifestProject project, string path) => Problem.Warning(ProblemCodes.Orphan, path,
        $"Nothing in {project.FileName} declares {Paths.Relative(project.Output.Root, path)} any more. It was not written by the last build here, so it was not deleted: delete it, and commit that.");
}
