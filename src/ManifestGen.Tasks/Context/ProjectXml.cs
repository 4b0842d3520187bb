using System.Xml;
using System.Xml.Linq;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>What a project file that cannot be evaluated, or a file imported by one, names literally.</summary>
/// <param name="Imports">The full paths of the files that it imports.</param>
/// <param name="ProjectReferences">The full paths of the projects that it references.</param>
public sealed record ProjectXml(IReadOnlyList<string> Imports, IReadOnlyList<string> ProjectReferences)
{
    // Wildcards too: what is not a single path that is written out.
    private static readonly char[] Unevaluated = ['$', '@', '%', '*', '?'];

    public static ProjectXml Read(string path)
    {
        try
        {
            var root = XElement.Load(path);
            var folder = Path.GetDirectoryName(path)!;
            return new(Named(root, "Import", "Project", folder), Named(root, "ProjectReference", "Include", folder));
        }
        catch (XmlException)
        {
            return new([], []); // The build itself says what is wrong with the file.
        }
    }

    /// <summary>What a project imports, directly or not.</summary>
    public static IReadOnlyCollection<string> ImportsOf(string path, FileProbe probe)
    {
        var imports = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Read(path).Imports);
        while (open.Count > 0)
        {
            var import = open.Pop();
            if (probe.Exists(import) && imports.Add(import))
            {
                Read(import).Imports.ToList().ForEach(open.Push);
            }
        }

        return imports;
    }

    private static string[] Named(XElement root, string element, string attribute, string folder) => root.Descendants()
        .Where(candidate => candidate.Name.LocalName == element && candidate.Attribute("Sdk") is null)
        .SelectMany(candidate => ((string?)candidate.Attribute(attribute) ?? "").Split(';'))
        .Select(value => value.Trim().Replace("$(MSBuildThisFileDirectory)", folder + Path.DirectorySeparatorChar))
        .Where(value => value.Length > 0 && value.IndexOfAny(Unevaluated) < 0)
        .Select(value => Paths.Full(value, folder))
        .ToArray();
}
