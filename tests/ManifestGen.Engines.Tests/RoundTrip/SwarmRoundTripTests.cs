using System.Text.Json.Nodes;
using CsCheck;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Engines.Tests.RoundTrip;

public sealed class SwarmRoundTripTests : RoundTripTests
{
    private protected override ManifestTargets Target => ManifestTargets.Swarm;

    /// <summary>Where <c>docker stack config</c> writes a text of several lines, it loses white space at its start.</summary>
    private protected override Gen<string> Texts => base.Texts.Where(text => !text.Contains('\n') || !char.IsWhiteSpace(text[0]));

    private protected override JsonNode ReadBack(string path)
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
