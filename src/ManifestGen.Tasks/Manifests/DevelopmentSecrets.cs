using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>
/// The files from which Compose gives backing services and those who connect to them their passwords: made up where there is none, so that
/// <c>docker compose up</c> needs nothing but the files. What is there is never changed or deleted.
/// </summary>
public static class DevelopmentSecrets
{
    private const string Ignore = ".gitignore";

    /// <summary>Git has what is ignored from the folder itself, so that nobody commits a password by adding everything.</summary>
    private const string IgnoreEverything = "# Passwords of this machine. ManifestGen created this file with the folder, and does not change it again.\n*\n";

    private const string IgnoreSome = "# Passwords of this machine, created by ManifestGen. ManifestGen does not change this file again.\n";

    /// <returns>What to tell the user.</returns>
    public static IReadOnlyList<Problem> Create(ManifestProject project, IReadOnlyCollection<PlacedFile> secrets)
    {
        var problems = new List<Problem>();
        foreach (var folder in secrets.Where(secret => !FileStore.IsTaken(secret.FullPath)).GroupBy(secret => Path.GetDirectoryName(secret.FullPath)!, Paths.Comparer))
        {
            PlacedFile[] missing = [.. folder];
            try
            {
                if (!MakeFolders(folder.Key, project.Output.Root))
                {
                    problems.AddRange(IgnoreInFolderOfTheUser(folder.Key, missing));
                }
            }
            catch (Exception exception) when (FileStore.IsFileProblem(exception))
            {
                problems.AddRange(missing.Select(secret => NotMadeUp(secret, exception)));
                continue;
            }

            problems.AddRange(missing.Select(MakeUp).OfType<Problem>());
        }

        return problems;
    }

    private static Problem? MakeUp(PlacedFile secret)
    {
        try
        {
            FileStore.WriteNew(secret.FullPath, RandomText.Create());
            // Whoever runs in the container reads it; the folder keeps the others of this machine out.
            UnixPermissions.Set(secret.FullPath, UnixPermissions.ReadableFile);
            return null;
        }
        catch (IOException) when (File.Exists(secret.FullPath))
        {
            // Another build of the project was faster.
            return null;
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            return NotMadeUp(secret, exception);
        }
    }

    private static Problem NotMadeUp(PlacedFile secret, Exception exception) => Problem.Warning(ProblemCodes.SecretNotCreated, secret.FullPath,
        $"{secret.Path} cannot be created: {exception.Message} Write a password to it, because Compose does not start services without it.");

    /// <summary>
    /// Makes the folders that are missing on the way to one: each is closed to the other users of the machine, and the first, with all that is in it, to git.
    /// </summary>
    /// <returns>Whether there was one to make.</returns>
    private static bool MakeFolders(string folder, string root)
    {
        var missing = Paths.FoldersUpTo(folder, root).TakeWhile(path => !Directory.Exists(path) && path != root).Reverse().ToArray();
        foreach (var path in missing)
        {
            Directory.CreateDirectory(path);
            UnixPermissions.Set(path, UnixPermissions.PrivateFolder);
            if (path == missing[0])
            {
                TryWriteNew(Path.Combine(path, Ignore), IgnoreEverything);
            }
        }

        return missing.Length > 0;
    }

    // Git has to ignore the file, and the folder and what else is in it are the user's.
    private static IEnumerable<Problem> IgnoreInFolderOfTheUser(string folder, IReadOnlyCollection<PlacedFile> secrets)
    {
        var ignore = Path.Combine(folder, Ignore);
        var rules = secrets.Select(secret => "/" + Path.GetFileName(secret.FullPath)).ToArray();
        if (!FileStore.IsTaken(ignore))
        {
            TryWriteNew(ignore, IgnoreSome + string.Concat(rules.Select(rule => rule + "\n")));
            return [];
        }

        var lines = FileStore.WithLineFeeds(FileStore.TryRead(ignore) ?? "").Split('\n').Select(line => line.Trim()).ToArray();
        return lines.Any(line => line is "*" or "/*" or "**")
            ? []
            : secrets.Zip(rules, (secret, rule) => (secret, rule))
                .Where(pair => !lines.Contains(pair.rule) && !lines.Contains(pair.rule.Substring(1)))
                .Select(pair => Problem.Warning(ProblemCodes.SecretNotIgnored, ignore,
                    $"{pair.secret.Path} contains a generated password, and the .gitignore in its folder does not ignore it. Add the line '{pair.rule}'."));
    }

    private static void TryWriteNew(string path, string text)
    {
        try
        {
            FileStore.WriteNew(path, text);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another build of the project was faster.
        }
    }
}
