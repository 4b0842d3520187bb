using ManifestGen.Rendering.Constants;

namespace ManifestGen.Declarations;

/// <summary>
/// The names on which the meaning of the attributes depends: those that the attributes use, and those that the declarations of these use in turn. C# binds by name,
/// so a file that declares none of them changes nothing.
/// </summary>
internal sealed class RelevantNames
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    private RelevantNames()
    {
    }

    public static RelevantNames Of(IReadOnlyCollection<FileDeclarations> files)
    {
        var relevant = new RelevantNames();
        // A member of a base class keeps the generated constants from having its name.
        relevant._names.UnionWith(ServiceConstants.GroupNames);
        var others = new List<FileDeclarations>();
        foreach (var file in files)
        {
            relevant._aliases.UnionWith(file.GlobalAliases);
            if (file.Text is null)
            {
                others.Add(file);
            }
            else
            {
                relevant.Add(file);
                // Another part of a class may be elsewhere.
                relevant._names.UnionWith(file.AttributedTypes);
            }
        }

        while (others.RemoveAll(relevant.AddWhatIsRelevant) > 0)
        {
        }

        return relevant;
    }

    public bool AreDeclaredBy(FileDeclarations file) =>
        IsAnyIn(file.Types, _types) || IsAnyIn(file.Types, _names) || IsAnyIn(file.Members, _names) || ServiceMarkers.AreAmong(file.Attributes, _aliases);

    /// <summary>Whether a namespace that comes or goes changes what a name means.</summary>
    public bool AreIn(string @namespace) => @namespace.Split('.').Any(part => _types.Contains(part.Trim()) || _names.Contains(part.Trim()));

    // Asked for each file of the project.
    private static bool IsAnyIn(IReadOnlyList<string> declared, HashSet<string> names)
    {
        for (var i = 0; i < declared.Count; i++)
        {
            if (names.Contains(declared[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool AddWhatIsRelevant(FileDeclarations file)
    {
        if (!AreDeclaredBy(file))
        {
            return false;
        }

        Add(file);
        return true;
    }

    private void Add(FileDeclarations file)
    {
        _types.UnionWith(file.TypesUsed);
        _names.UnionWith(file.NamesUsed);
    }
}
