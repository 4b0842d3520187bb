using System.Text.RegularExpressions;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>Looks for files and remembers where it found one and where not, so that the targets know when to look again.</summary>
public sealed class FileProbe
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _absent = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _patterns = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Found => _found;

    public IReadOnlyCollection<string> Absent => _absent;

    /// <summary>Folders with a pattern of file names: a file that is matched and not <see cref="Found"/> is new.</summary>
    public IReadOnlyCollection<string> Patterns => _patterns;

    public bool Exists(string path)
    {
        var exists = File.Exists(path);
        (exists ? _found : _absent).Add(path);
        return exists;
    }

    public bool FolderExists(string path)
    {
        var exists = Directory.Exists(path);
        if (!exists)
        {
            _absent.Add(path);
        }

        return exists;
    }

    /// <summary>The file of a folder with one of the names, which some tools accept in more than one casing, as it is spelled on disk.</summary>
    public string? FindAnyCasing(string folder, params string[] names)
    {
        var spelled = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Where(path => names.Contains(Path.GetFileName(path), Paths.Comparer)).OrderBy(path => path, StringComparer.Ordinal).FirstOrDefault()
            : null;
        if (spelled is not null)
        {
            return Exists(spelled) ? spelled : null;
        }

        _absent.UnionWith(names.Select(name => Path.Combine(folder, name)));
        return null;
    }

    /// <summary>The files of a folder whose names a pattern matches, whatever their case, as MSBuild sees it.</summary>
    public IReadOnlyList<string> FindPattern(string folder, string pattern)
    {
        _patterns.Add(Path.Combine(folder, pattern));
        var name = new Regex($@"\A{Regex.Escape(pattern).Replace(@"\*", ".*").Replace(@"\?", ".")}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);
        var found = Directory.Exists(folder) ? Directory.GetFiles(folder).Where(path => name.IsMatch(Path.GetFileName(path))).ToArray() : [];
        _found.UnionWith(found);
        return found;
    }
}
