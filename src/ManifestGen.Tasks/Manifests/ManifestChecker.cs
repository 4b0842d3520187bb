using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Upgrades;
using ManifestGen.Text;

namespace ManifestGen.Tasks.Manifests;

/// <summary>Compares the files on disk with what the assembly declares, and writes nothing.</summary>
public static class ManifestChecker
{
    private const string Remedy = "Build with ManifestGenMode=Write and commit the result.";

    /// <param name="project">The project.</param>
    /// <param name="manifests">What it declares.</param>
    /// <param name="upgrade">Compares with what was released; <see langword="null"/> to compare with nothing.</param>
    public static IReadOnlyList<Problem> Check(ManifestProject project, ManifestSet manifests, UpgradeCheck? upgrade = null)
    {
        if (manifests.Problems.Count > 0 || manifests.IsSilent)
        {
            return manifests.Problems;
        }

        var others = OtherComposeFiles.In(project.Output.Root);
        return manifests.Files
            .SelectMany(file => CheckFile(project, file, others))
            .Concat(Orphans.Find(project, manifests.Files).Select(path => Problem.Error(ProblemCodes.Orphan, path,
                $"{Paths.Relative(project.Output.Root, path)} is no longer declared in {project.FileName}. Delete it, and commit the deletion.")))
            .Concat(UserEnvFiles.Of(project, manifests).Problems)
            .Concat(upgrade?.OnCheck(manifests.Files) ?? [])
            .ToArray();
    }

    private static IEnumerable<Problem> CheckFile(ManifestProject project, PlacedFile file, OtherComposeFiles others)
    {
        var isComposeBeside = !project.AllowsOtherComposeFiles && file.Path == OtherComposeFiles.OurName;
        var isKeptBack = isComposeBeside && others.KeepBack(file);
        var problem = isKeptBack ? null : CheckFile(project, file);
        return (isComposeBeside ? others.Explain(file, isKeptBack) : []).Concat(problem is null ? [] : new[] { problem });
    }

    private static Problem? CheckFile(ManifestProject project, PlacedFile file)
    {
        try
        {
            if (FileStore.TryRead(file.FullPath) is not { } existing)
            {
                return Problem.Error(ProblemCodes.OutOfDate, file.FullPath, $"{file.Path} is missing. {Remedy}");
            }

            return project.ReasonNotToTouch(file, existing, isAsWritten: false) ?? Compare(file, existing);
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            return Problem.Error(ProblemCodes.OutOfDate, file.FullPath, $"{file.Path} cannot be read: {exception.Message}");
        }
    }

    private static Problem? Compare(PlacedFile file, string existing) =>
        FirstDifference.Between(file.Text, existing) is { } difference
            ? Problem.Error(ProblemCodes.OutOfDate, file.FullPath,
                $"{file.Path} is out of date at line {difference.Line}: expected {difference.Expected}, found {difference.Found}. {Remedy}", difference.Line)
            : null;
}
