using System.Globalization;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Testing.Validation;

/// <summary>Reads YAML as an independent reader does.</summary>
public static class YamlDocuments
{
    /// <summary>The documents of a file. Fails on duplicate keys and on anything that is not YAML.</summary>
    public static IReadOnlyList<JToken> Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Select(document => ToJson(document.RootNode)).ToList();
    }

    private static JToken ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JObject(map.Children.Select(entry => new JProperty(((YamlScalarNode)entry.Key).Value!, ToJson(entry.Value)))),
        YamlSequenceNode list => new JArray(list.Children.Select(ToJson)),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
        YamlScalarNode scalar => new JValue(scalar.Value),
        _ => throw new NotSupportedException($"A node of the kind {node.NodeType}."),
    };

    private static JValue Plain(string value) => value switch
    {
        "true" => new(true),
        "false" => new(false),
        "null" or "~" or "" => JValue.CreateNull(),
        _ when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new(number),
        // A number has no comma, and neither "NaN" nor "Infinity" is one.
        _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => new(number),
        _ => new(value),
    };
}
