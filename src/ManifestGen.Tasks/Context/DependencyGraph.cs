using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;

namespace ManifestGen.Tasks.Context;

/// <summary>The file in obj in which NuGet notes what it restored: among it, every project that is referenced, directly or not.</summary>
public static class DependencyGraph
{
    /// <summary>The full paths of the projects; empty where the text is not what NuGet writes.</summary>
    public static IReadOnlyList<string> ReadProjects(string json)
    {
        if (json.Length == 0)
        {
            return [];
        }

        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(System.Text.Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
            // A key that is no XML name, such as a path, arrives as the attribute 'item'.
            return XElement.Load(reader).Elements("projects").Elements()
                .Select(project => (string?)project.Attribute("item") ?? project.Name.LocalName)
                .ToArray();
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
