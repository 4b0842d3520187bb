using ManifestGen.OwnObjects.Reading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ManifestGen.Tasks.OwnObjects;

/// <summary>Reads any YAML as nodes that know where they are.</summary>
public sealed class PlacedTree
{
    private const int MaxDepth = 100;

    /// <summary>An alias counts as often as it is used, so that a few lines can stand for billions of nodes. Kubernetes itself refuses a text that grows so.</summary>
    private const int MostNodes = 200_000;

    private int _nodes;

    private PlacedTree()
    {
    }

    public static YamlReading Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text.TrimStart('\uFEFF')));
            var tree = new PlacedTree();
            return new(stream.Documents.Select(document => tree.Node(document.RootNode, depth: 0)).ToArray());
        }
        catch (YamlException exception)
        {
            return new([]) { IsUnderstood = false, Error = new(new((int)exception.Start.Line, (int)exception.Start.Column), (exception.InnerException ?? exception).Message) };
        }
    }

    private PlacedNode Node(YamlNode node, int depth)
    {
        Count(node);
        return node switch
        {
            // A node that is in itself has no end.
            _ when depth > MaxDepth => new PlacedScalar("", isPlain: true, Place(node)),
            YamlMappingNode map => new PlacedMap([.. Entries(map, depth)], Place(node)),
            YamlSequenceNode list => new PlacedList([.. list.Children.Select(child => Node(child, depth + 1))], Place(node)),
            YamlScalarNode scalar => Scalar(scalar),
            _ => new PlacedScalar("", isPlain: true, Place(node)),
        };
    }

    // What is merged (<<) counts where the map itself says nothing.
    private IEnumerable<PlacedEntry> Entries(YamlMappingNode map, int depth)
    {
        Count(map);
        var own = map.Children.Where(entry => !IsMerge(entry.Key)).Select(entry => new PlacedEntry(Key(entry.Key), Node(entry.Value, depth + 1))).ToArray();
        var merged = map.Children.Where(entry => IsMerge(entry.Key))
            .SelectMany(entry => entry.Value is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>() : new[] { entry.Value }.OfType<YamlMappingNode>())
            .SelectMany(other => depth > MaxDepth ? [] : Entries(other, depth + 1));
        return own.Concat(merged).GroupBy(entry => entry.Key.Value, StringComparer.Ordinal).Select(same => same.First());
    }

    private void Count(YamlNode node)
    {
        if (++_nodes > MostNodes)
        {
            throw new YamlException(node.Start, node.End, "the aliases repeat so much that the text stands for more than 200,000 nodes: write out what is meant");
        }
    }

    private static bool IsMerge(YamlNode key) => key is YamlScalarNode { Value: "<<", Style: ScalarStyle.Plain };

    private static PlacedScalar Key(YamlNode key) => key is YamlScalarNode scalar ? Scalar(scalar) : new("", isPlain: true, Place(key));

    // With a tag it is what the tag says, which is not asked about here.
    private static PlacedScalar Scalar(YamlScalarNode scalar) =>
        new(scalar.Value ?? "", isPlain: scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty, Place(scalar));

    private static TextPlace Place(YamlNode node) =>
        new((int)node.Start.Line, (int)node.Start.Column, node.Start.Line == node.End.Line ? (int)(node.End.Column - node.Start.Column) : 0);
}
