using ManifestGen.Text;

namespace ManifestGen.OwnObjects.Reading;

/// <summary>Reads placed nodes by paths.</summary>
public static class PlacedNodes
{
    /// <summary>The node at a path of keys; null where there is none.</summary>
    public static PlacedNode? At(this PlacedNode? node, params string[] path) => path.Aggregate(node, (found, key) => (found as PlacedMap)?[key]);

    /// <summary>The scalar at a path; null where there is none, or it says nothing.</summary>
    public static PlacedScalar? Scalar(this PlacedNode? node, params string[] path) => node.At(path) is PlacedScalar { IsNull: false } scalar ? scalar : null;

    /// <summary>The text of the scalar at a path; null where there is none.</summary>
    public static string? Text(this PlacedNode? node, params string[] path) => node.Scalar(path)?.Value;

    /// <summary>The maps of the list at a path.</summary>
    public static IEnumerable<PlacedMap> Items(this PlacedNode? node, params string[] path) => (node.At(path) as PlacedList)?.Items.OfType<PlacedMap>() ?? [];

    /// <summary>The entries of the map at a path.</summary>
    public static IEnumerable<PlacedEntry> Entries(this PlacedNode? node, params string[] path) => (node.At(path) as PlacedMap)?.Entries ?? [];

    /// <summary>The same without the places.</summary>
    public static YamlNode ToTree(this PlacedNode node)
    {
        switch (node)
        {
            case PlacedMap map:
                var copy = new YamlMap();
                foreach (var entries in map.Entries.GroupBy(entry => entry.Key.Value, StringComparer.Ordinal))
                {
                    copy.Add(entries.Key, entries.First().Value.ToTree());
                }

                return copy;
            case PlacedList list:
                return YamlList.Of(list.Items.Select(ToTree));
            default:
                var scalar = (PlacedScalar)node;
                return new YamlScalar(scalar.Value, IsString: !scalar.IsPlain || !(scalar.IsNull || scalar.Value is "true" or "false" || long.TryParse(scalar.Value, out _)));
        }
    }
}
