using System.Xml;
using System.Xml.Linq;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// What a project file, or a file imported by one, names literally. Only the files of this project are evaluated by the build; of the others, what is
/// written out is enough for nearly all, and <c>ManifestGenRestoreInput</c> takes the rest.
/// </summary>
/// <param name="Imports">The full paths of the files that it imports.</param>
/// <param name="ProjectReferences">The full paths of the projects that it references.</param>
/// <param name="LinkedItems">The full paths, or patterns of them, of what it takes from outside its folder.</param>
public sealed record ProjectXml(IReadOnlyList<string> Imports, IReadOnlyList<string> ProjectReferences, IReadOnlyList<string> LinkedItems)
{
    private static readonly char[] Unevaluated = ['$', '@', '%'];

    private static readonly string[] Items = ["Compile", "Content", "None", "EmbeddedResource", "AdditionalFiles"];

    /// <summary>The characters that begin a pattern.</summary>
    public static char[] Wildcards { get; } = ['*', '?'];

    /// <summary>Whether a file that restore reads is a project or is imported by one.</summary>
    public static bool IsProjectFile(string path) => Path.GetExtension(path) is not (".json" or ".rsp" or ".config");

    public static ProjectXml Read(string path)
    {
        try
        {
            var root = XElement.Load(path);
            var folder = Path.GetDirectoryName(path)!;
            return new(
                Files(Named(root, "Import", "Project", folder)),
                Files(Named(root, "ProjectReference", "Include", folder)),
                [.. Items.SelectMany(item => Named(root, item, "Include", folder)).Where(item => !Paths.IsIn(folder, item))]);
        }
        catch (XmlException)
        {
            return new([], [], []); // The build itself says what is wrong with the file.
        }
    }

    private static string[] Files(IEnumerable<string> paths) => paths.Where(path => path.IndexOfAny(Wildcards) < 0).ToArray();

    private static IEnumerable<string> Named(XElement root, string element, string attribute, string folder) => root.Descendants()
        .Where(candidate => candidate.Name.LocalName == element && candidate.Attribute("Sdk") is null)
        .SelectMany(candidate => ((string?)candidate.Attribute(attribute) ?? "").Split(';'))
        .Select(value => value.Trim().Replace("$(MSBuildThisFileDirectory)", folder + Path.DirectorySeparatorChar))
        .Where(value => value.Length > 0 && value.IndexOfAny(Unevaluated) < 0)
        .Select(value => Paths.Full(value, folder));
}
