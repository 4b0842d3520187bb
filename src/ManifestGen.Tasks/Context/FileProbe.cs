using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>Looks for files and remembers where it found one and where not, so that the targets know when to look again.</summary>
public sealed class FileProbe
{
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _absent = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Found => _found;

    public IReadOnlyCollection<string> Absent => _absent;

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
}
