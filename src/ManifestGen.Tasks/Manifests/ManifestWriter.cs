using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Upgrades;

namespace ManifestGen.Tasks.Manifests;

/// <summary>Brings the files on disk in line with what the assembly declares: all of them or, where one cannot be written, none.</summary>
public static class ManifestWriter
{
    /// <param name="project">The project.</param>
    /// <param name="manifests">What it declares.</param>
    /// <param name="stamp">Where the project notes in obj what was written.</param>
    /// <param name="upgrade">Compares with what was released; <see langword="null"/> to compare with nothing.</param>
    /// <param name="onChange">Is told of each file that has changed.</param>
    /// <returns>What to tell the user. With an error among it, no file has changed.</returns>
    public static IReadOnlyList<Problem> Write(ManifestProject project, ManifestSet manifests, string stamp, UpgradeCheck? upgrade = null, Action<FileChange>? onChange = null)
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

        // Before anything is written: a folder that cannot be read must not end the build halfway.
        var outlook = WriteOutlook.Of(project, manifests, stamp);
        var plan = outlook.Plan;
        project = outlook.Project;
        if (plan.Problems.Any(problem => problem.IsError))
        {
            return plan.Problems;
        }

        var upgradeProblems = outlook.Compare(upgrade, manifests);
        if (upgradeProblems.Any(problem => problem.IsError))
        {
            return [.. plan.Problems, .. upgradeProblems];
        }

        var changes = new Changes(project, outlook.Written, new(ReplacedTexts.PathFor(stamp)), onChange);
        Leftovers.Remove(project.Output.Root, manifests.Files.Select(file => file.FullPath));
        changes.Write(plan.Files.Where(file => file.IsChange).ToArray());
        if (changes.Problems.Any(problem => problem.IsError))
        {
            return [.. plan.Problems, .. changes.Problems];
        }

        changes.Delete(outlook.Undeclared);

        // Passwords are for compose.yaml: without it nobody reads them.
        var secrets = plan.KeptBack.Count == 0 ? manifests.Secrets : [];
        var forgotten = outlook.Orphans.Where(File.Exists).ToArray();
        var variables = UserEnvFiles.Of(project, manifests);
        Problem[] lasting = [.. plan.Problems, .. DevelopmentSecrets.Create(project, secrets), .. variables.Problems, .. forgotten.Select(path => ForgottenOrphan(project, path))];
        RepeatedWarnings.Write(stamp, project.Folder, [.. manifests.OwnProblems.Where(problem => !problem.IsInformation), .. lasting], [.. plan.InTheWay.Select(file => file.FullPath), .. project.AllowsOtherComposeFiles ? [] : outlook.Others.Present, .. variables.Present, .. forgotten]);
        WrittenTexts.Write(WrittenTexts.PathFor(stamp), project.Folder, plan.Files.Select(file => file.File));
        // With the secrets, so that one that is gone brings the task back as a file does. Last, because its age says that all is done.
        Stamp.Write(stamp, project.Folder, plan.Files.Select(file => file.File).Concat(secrets.Where(secret => File.Exists(secret.FullPath))).Select(file => file.FullPath));
        return lasting.Concat(upgradeProblems).Concat(changes.Problems).ToArray();
    }

    private static Problem ForgottenOrphan(ManifestProject project, string path) => Problem.Warning(ProblemCodes.Orphan, path,
        $"{Paths.Relative(project.Output.Root, path)} is no longer declared in {project.FileName}. The last build here did not generate it, so this build does not delete it. Delete it, and commit the deletion.");
}
