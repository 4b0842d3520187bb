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

    /// <summary>A build that has just begun may not hold its lock yet; one that was killed can wait.</summary>
    private static readonly TimeSpan TimeToBegin = TimeSpan.FromSeconds(30);

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
        try
        {
            if (FileStore.IsLink(folder)
                || !Regex.IsMatch(Path.GetFileName(folder), @"^\.manifestgen-[0-9a-f]{32}$")
                || DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) < TimeToBegin
                || Directory.EnumerateFileSystemEntries(folder).Any(path => !Regex.IsMatch(Path.GetFileName(path), @"^(\.lock|\.gitignore|[0-9]{1,9})$") || Directory.Exists(path)))
            {
                return false;
            }

            // Whoever writes here holds it open; the system closes it for one that was killed.
            using (new FileStream(Path.Combine(folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
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
