using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>A project as an example describes it.</summary>
/// <param name="ProjectPath">The path of the project file in the build context, or outside of it.</param>
/// <param name="Sources">Its source files.</param>
internal sealed partial record ExampleProject(string ProjectPath, IReadOnlyList<string> Sources)
{
    private const string Outside = "../";

    /// <summary>The elements of the project file that an example shows.</summary>
    public string ProjectFile { get; init; } = "";

    public string EditorConfig { get; init; } = "";

    public IReadOnlyList<ExampleFile> Files { get; init; } = [];

    public IReadOnlyList<ExampleProject> References { get; init; } = [];

    public string Name => Path.GetFileNameWithoutExtension(ProjectPath);

    /// <summary>Whether it is of the SDK for the web: the project file says so, or the code is that of a web program.</summary>
    public bool IsWeb => Elements.Any(element => element.Attribute("Sdk")?.Value == "Microsoft.NET.Sdk.Web") || Sources.Any(source => source.Contains("WebApplication.", StringComparison.Ordinal)) || IsWebLibrary;

    /// <summary>Whether it is a library for programs of the web, which does not reference the package.</summary>
    public bool IsWebLibrary =>
        Sources.Any(source => source.Contains("using Microsoft.AspNetCore.", StringComparison.Ordinal)) && !Sources.Any(source => source.Contains("WebApplication.", StringComparison.Ordinal));

    public bool IsLibrary => Properties.GetValueOrDefault("OutputType") == "Library" || IsWebLibrary;

    /// <summary>The version of C#, where the project file says one.</summary>
    public string? LangVersion => Properties.GetValueOrDefault("LangVersion");

    /// <summary>Whether the package is referenced with what runs in the compiler.</summary>
    public bool HasGenerator => !Elements.Any(element => element.Attribute("ExcludeAssets")?.Value == "analyzers");

    /// <summary>The files that the build offers as configuration.</summary>
    public IEnumerable<ExampleFile> OfferedFiles => Files.Where(file => OfferedByDefault().IsMatch(file.Path) || ItemsOf("ManifestGenConfigFile").Contains(file.Path));

    /// <summary>The objects and patches of the user.</summary>
    public IEnumerable<ExampleFile> OwnFiles => Files.Where(file => file.Path.StartsWith("k8s/", StringComparison.Ordinal));

    /// <summary>The build properties, named as the compiler sees them.</summary>
    public IReadOnlyDictionary<string, string> CompilerProperties
    {
        get
        {
            var properties = new Dictionary<string, string>
            {
                // A service without a version of its own has MGEN601.
                ["Version"] = "1.4.0",
                ["_MgContext"] = string.Join('|', Context.Select(entry => $"{entry.Key}={entry.Value}")),
                ["_MgIsAspNetCore"] = IsWeb ? "true" : "",
            };
            foreach (var (name, value) in Properties)
            {
                properties[name == "ManifestGenTargets" ? "_MgTargets" : name] = value.Replace(';', '|');
            }

            return properties;
        }
    }

    private IEnumerable<(string Key, string Value)> Context =>
    [
        ("project", ProjectPath),
        ("output", Folder),
        ("up", "../.."),
        ("repository", Folder),
        ("source", Folder),
        ("restore", ProjectPath),
        .. References.Select(reference => reference.ProjectPath).Where(IsInContext).Select(path => ("restore", path)),
        .. Sdk,
        .. Properties.TryGetValue("RepositoryUrl", out var url) ? new[] { ("label", "org.opencontainers.image.source=" + url) } : [],
    ];

    private string Folder => Path.GetDirectoryName(ProjectPath)!;

    // What global.json says.
    private IEnumerable<(string Key, string Value)> Sdk
    {
        get
        {
            var file = Files.FirstOrDefault(file => file.Path == "global.json");
            var sdk = file is null ? [] : JsonDocument.Parse(file.Text.ToString()).RootElement.GetProperty("sdk").EnumerateObject().ToArray();
            return sdk.Select(property => (property.NameEquals("version") ? "sdk" : property.Name.ToLowerInvariant(), property.Value.GetString()!));
        }
    }

    private IEnumerable<XElement> Elements => XElement.Parse($"<Project>{ProjectFile}</Project>").Descendants();

    private Dictionary<string, string> Properties =>
        Elements.Where(element => !element.HasElements && !element.HasAttributes).ToDictionary(element => element.Name.LocalName, element => element.Value);

    private IEnumerable<string> ItemsOf(string kind) => Elements.Where(element => element.Name.LocalName == kind).Select(element => element.Attribute("Include")!.Value);

    private bool IsInContext(string path) => !path.StartsWith(Outside, StringComparison.Ordinal) || Properties.ContainsKey("ManifestGenContextRoot");

    [GeneratedRegex(@"^(config/.+|appsettings[^/]*\.json)$")]
    private static partial Regex OfferedByDefault();
}
