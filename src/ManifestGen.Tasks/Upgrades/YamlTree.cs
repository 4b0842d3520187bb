using ManifestGen.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Tree = ManifestGen.Text.YamlNode;

namespace ManifestGen.Tasks.Upgrades;

/// <summary>Reads YAML as the trees that the renderers write.</summary>
public static class YamlTree
{
    /// <summary>The documents of a text that are mappings; <see langword="null"/> for a text that is no YAML.</summary>
    public static IReadOnlyList<YamlMap>? TryRead(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Select(document => Node(document.RootNode)).OfType<YamlMap>().ToArray();
        }
        catch (Exception exception) when (exception is YamlException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Tree Node(YamlDotNet.RepresentationModel.YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map),
        YamlSequenceNode list => YamlList.Of(list.Children.Select(Node)),
        YamlScalarNode scalar => Scalar(scalar),
        _ => new YamlScalar("", IsString: false),
    };

    private static YamlMap Map(YamlMappingNode node)
    {
        var map = new YamlMap();
        foreach (var entry in node.Children)
        {
            map.Add((entry.Key as YamlScalarNode)?.Value ?? "", Node(entry.Value));
        }

        return map;
    }

    // As a text or a number does not count here: what is compared was written by one writer, or says the same to the server.
    private static YamlScalar Scalar(YamlScalarNode scalar) =>
        new(scalar.Value ?? "", IsString: scalar.Style != ScalarStyle.Plain || !(scalar.Value is "null" or "true" or "false" or "" || long.TryParse(scalar.Value, out _)));
}
