using System.Text.Json.Nodes;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Rendering;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Engines.Tests.RoundTrip;

/// <summary>Services as the client understands the file that is written for them.</summary>
internal static class ReadBack
{
    /// <param name="target">Compose or Swarm.</param>
    /// <param name="services">What is declared.</param>
    /// <param name="files">Files beside the one that is written: their text by their name.</param>
    public static JsonNode Services(ManifestTargets target, IEnumerable<ServiceModel> services, IReadOnlyDictionary<string, string>? files = null)
    {
        var project = new ProjectModel { AssemblyName = "Service", ProjectPath = "Service.csproj", Targets = target };
        var written = Manifests.Render(new(project, services.ToEquatableArray())).Single();
        var folder = Directory.CreateTempSubdirectory("manifestgen-");
        try
        {
            foreach (var (name, text) in files ?? new Dictionary<string, string>())
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            }

            var path = Path.Combine(folder.FullName, written.Path);
            File.WriteAllText(path, written.Text);
            return (target == ManifestTargets.Compose ? OfCompose(path) : OfSwarm(path))["services"]!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static JsonNode OfCompose(string path) => JsonNode.Parse(Docker.Ask("compose", "--file", path, "config", "--format", "json"))!;

    public static JsonNode OfSwarm(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Docker.Ask("stack", "config", "--compose-file", path)));
        return ToJson(yaml.Documents.Single().RootNode);
    }

    private static JsonNode ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, (JsonNode?)ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray(list.Select(ToJson).ToArray()),
        _ => JsonValue.Create(((YamlScalarNode)node).Value!),
    };
}
