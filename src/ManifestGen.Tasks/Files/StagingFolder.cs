using System.Text.RegularExpressions;

namespace ManifestGen.Tasks.Files;

/// <summary>
/// A folder beside the files that are about to be written, so that moving them to their places is one step of the file system. Git ignores it from the first moment:
/// a build that is killed leaves it, and the next one removes it.
/// </summary>
public sealed class StagingFolder : IDisposable
{
    private const string Prefix = ".manifestgen-";
    private const string Lock = ".lock";
    private const string Ignore = ".gitignore";
    private const string IgnoreEverything = "*\n";

    /// <summary>Nobody needs longer for the first two files of a folder.</summary>
    private static readonly TimeSpan TimeToBegin = TimeSpan.FromMinutes(1);

    private readonly string _folder;
    private readonly FileStream _lock;
    private int _count;

    public StagingFolder(string root)
    {
        _folder = Path.Combine(root, $"{Prefix}{Guid.NewGuid():N}");
        Directory.CreateDirectory(_folder);
        _lock = Open(FileMode.CreateNew);
        File.WriteAllText(Path.Combine(_folder, Ignore), IgnoreEverything);
    }

    /// <summary>Where the text is now.</summary>
    public string Add(string text)
    {
        var path = Path.Combine(_folder, $"{_count++}");
        FileStore.WriteNew(path, text);
        return path;
    }

    public void Dispose()
    {
        _lock.Dispose();
        Remove(_folder);
    }

    /// <summary>Removes what builds that did not end have left: only what is provably theirs, and nothing of a build that still runs.</summary>
    public static void RemoveLeftovers(string root)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(root, Prefix + "*").Where(IsAbandoned).ToArray())
        {
            Remove(folder);
        }
    }

    private FileStream Open(FileMode mode) => new(Path.Combine(_folder, Lock), mode, FileAccess.ReadWrite, FileShare.None);

    private static bool IsAbandoned(string folder)
    {
        if (FileStore.IsLink(folder)
            || !Regex.IsMatch(Path.GetFileName(folder), @"^\.manifestgen-[0-9a-f]{32}$")
            || Directory.EnumerateFileSystemEntries(folder).Any(path => !Regex.IsMatch(Path.GetFileName(path), @"^(\.lock|\.gitignore|[0-9]{1,9})$") || Directory.Exists(path)))
        {
            return false;
        }

        var file = Path.Combine(folder, Lock);
        if (!File.Exists(file))
        {
            return DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > TimeToBegin;
        }

        try
        {
            // Whoever writes here holds it open; the system closes it for one that was killed.
            using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                return true;
            }
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            // Ignored by git, and the next build tries again.
        }
    }
}
