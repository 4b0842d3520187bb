using System.Xml.Linq;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>A project as an example describes it.</summary>
internal sealed record ExampleProject(string Name, IReadOnlyList<string> Sources)
{
    /// <summary>The elements of the project file that an example shows.</summary>
    public string ProjectFile { get; init; } = "";

    public string EditorConfig { get; init; } = "";

    /// <summary>Other files of the project: their text by their path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<ExampleProject> References { get; init; } = [];

    public bool IsLibrary => Properties.GetValueOrDefault("OutputType") == "Library";

    /// <summary>Whether the package is referenced with what runs in the compiler.</summary>
    public bool HasGenerator => !Elements.Any(element => element.Attribute("ExcludeAssets")?.Value.Contains("analyzers", StringComparison.Ordinal) == true);

    /// <summary>The build properties, named as the compiler sees them.</summary>
    public IReadOnlyDictionary<string, string> CompilerProperties
    {
        get
        {
            // A service without a version of its own has MGEN601.
            var properties = new Dictionary<string, string> { ["Version"] = "1.4.0", ["_MgContext"] = Context };
            foreach (var (name, value) in Properties)
            {
                properties[name switch { "ManifestGenTargets" => "_MgTargets", "RuntimeIdentifiers" => "_MgRuntimeIdentifiers", _ => name }] = value.Replace(';', '|');
            }

            if (Elements.Any(element => element.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk.Web"))
            {
                properties["_MgIsAspNetCore"] = "true";
            }

            return properties;
        }
    }

    private string Context => $"project=src/{Name}/{Name}.csproj|output=src/{Name}|up=../..|restore=src/{Name}/{Name}.csproj|source=src/{Name}";

    private IEnumerable<XElement> Elements => XElement.Parse($"<Project>{ProjectFile}</Project>").Descendants();

    private Dictionary<string, string> Properties => Elements.Where(element => !element.HasElements && !element.HasAttributes).ToDictionary(element => element.Name.LocalName, element => element.Value);
}
