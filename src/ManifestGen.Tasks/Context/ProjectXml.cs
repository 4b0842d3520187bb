using System.Xml;
using System.Xml.Linq;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// What a project file, or a file imported by one, names literally. Only the files of this project are evaluated by the build; of the others, what is
/// written out is enough for nearly all, and <c>ManifestGenRestoreInput</c> takes the rest.
/// </summary>
public sealed record ProjectXml(IReadOnlyList<string> Imports, IReadOnlyList<string> ProjectReferences)
{
    private static readonly char[] Unevaluated = ['$', '@', '%', '*', '?'];

    /// <summary>Full paths of what the file imports and references.</summary>
    public static ProjectXml Read(string path)
    {
        try
        {
            var root = XElement.Load(path);
            return new(Named(root, "Import", "Project", path), Named(root, "ProjectReference", "Include", path));
        }
        catch (XmlException)
        {
            return new([], []); // The build itself says what is wrong with the file.
        }
    }

    private static string[] Named(XElement root, string element, string attribute, string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return root.Descendants()
            .Where(candidate => candidate.Name.LocalName == element && candidate.Attribute("Sdk") is null)
            .SelectMany(candidate => ((string?)candidate.Attribute(attribute) ?? "").Split(';'))
            .Select(value => value.Trim().Replace("$(MSBuildThisFileDirectory)", folder + Path.DirectorySeparatorChar))
            .Where(value => value.Length > 0 && value.IndexOfAny(Unevaluated) < 0)
            .Select(value => Paths.Full(value, folder))
            .ToArray();
    }
}
