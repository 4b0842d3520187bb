using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>A file that is to be written, with what is there now.</summary>
/// <param name="File">The file.</param>
/// <param name="Existing">What is in its place; <see langword="null"/> for nothing.</param>
public sealed record PlannedFile(PlacedFile File, string? Existing)
{
    public bool IsChange => Existing is null || !FileStore.AreSame(Existing, File.Text);
}

/// <summary>What a build will do to the files on disk, known before it does anything.</summary>
/// <param name="Files">Those of the project, changed or not.</param>
/// <param name="Problems">What to tell the user. With an error among it, nothing must be done.</param>
public sealed record WritePlan(IReadOnlyList<PlannedFile> Files, IReadOnlyList<Problem> Problems)
{
    /// <summary>The files of others in the place of files of the project.</summary>
    public IReadOnlyList<PlacedFile> InTheWay { get; init; } = [];

    /// <summary>The files that are not written for the sake of other files.</summary>
    public IReadOnlyList<PlacedFile> KeptBack { get; init; } = [];

    public static WritePlan For(ManifestProject project, ManifestSet manifests, WrittenTexts written, OtherComposeFiles others)
    {
        var files = new List<PlannedFile>();
        var inTheWay = new List<PlacedFile>();
        var keptBack = new List<PlacedFile>();
        var problems = new List<Problem>();
        foreach (var file in manifests.Files)
        {
            if (!project.AllowsOtherComposeFiles && file.Path == OtherComposeFiles.OurName)
            {
                var isKeptBack = others.KeepBack(file);
                problems.AddRange(others.Explain(file, isKeptBack));
                if (isKeptBack)
                {
                    keptBack.Add(file);
                    continue;
                }
            }

            try
            {
                var (existing, problem) = Look(project, file, written);
                if (problem is not null)
                {
                    problems.Add(problem);
                    inTheWay.Add(file);
                }
                else
                {
                    files.Add(new(file, existing));
                }
            }
            catch (Exception exception) when (FileStore.IsFileProblem(exception))
            {
                problems.Add(Problem.Error(ProblemCodes.CannotWrite, file.FullPath, $"{file.Path} cannot be read: {exception.Message} Nothing was written."));
            }
        }

        return new(files, problems) { InTheWay = inTheWay, KeptBack = keptBack };
    }

    private static (string? Existing, Problem? Problem) Look(ManifestProject project, PlacedFile file, WrittenTexts written)
    {
        if (Directory.Exists(file.FullPath))
        {
            return (null, Problem.Error(ProblemCodes.CannotWrite, file.FullPath, $"{file.Path} cannot be written, because a folder has its name. Nothing was written."));
        }

        if (FileStore.TryRead(file.FullPath) is not { } existing)
        {
            return (null, null);
        }

        if (project.ReasonNotToTouch(file, existing, written.Holds(file.FullPath, existing) == true) is { } reason)
        {
            return (existing, reason);
        }

        return !FileStore.AreSame(existing, file.Text) && new FileInfo(file.FullPath).IsReadOnly
            ? (existing, Problem.Error(ProblemCodes.CannotWrite, file.FullPath, $"{file.Path} is out of date and read-only. Make it writable and build again. Nothing was written."))
            : (existing, null);
    }
}
