using ManifestGen.Model;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>Finds the settings of a file that a generated one has too.</summary>
internal static class Likeness
{
    // By what the engines tell the elements of a list apart, where there is such a key.
    private static readonly string[] Keys = ["name", "mountPath", "containerPort", "target", "source", "path"];

    /// <summary>Calls for each setting of the first file that has the same value at the same place in the second.</summary>
    public static void Compare(SourceNode source, SourceNode? generated, Action<SourceNode> same)
    {
        if (generated is null || source.IsMap != generated.IsMap || source.IsScalar != generated.IsScalar)
        {
            return;
        }

        if (source.IsScalar)
        {
            if (source.Text == generated.Text || IsSameQuantity(source.Text!, generated.Text!))
            {
                same(source);
            }
        }
        else if (source.IsMap)
        {
            if (source.Entries.Count == 0 && generated.Entries.Count == 0)
            {
                same(source);
            }

            foreach (var entry in source.Entries)
            {
                Compare(entry.Value, generated.Entries.FirstOrDefault(other => other.Key == entry.Key).Value, same);
            }
        }
        else
        {
            CompareLists(source, generated, same);
        }
    }

    private static void CompareLists(SourceNode source, SourceNode generated, Action<SourceNode> same)
    {
        if (source.Items.All(item => item.IsScalar))
        {
            // A command is equal as a whole or not at all.
            if (source.Items.Select(item => item.Text).SequenceEqual(generated.Items.Select(item => item.Text)))
            {
                foreach (var leaf in source.Leaves)
                {
                    same(leaf);
                }
            }

            return;
        }

        for (var i = 0; i < source.Items.Count; i++)
        {
            Compare(source.Items[i], Counterpart(source.Items[i], i, source, generated), same);
        }
    }

    private static SourceNode? Counterpart(SourceNode item, int index, SourceNode source, SourceNode generated)
    {
        var key = Keys.FirstOrDefault(candidate => source.Items.All(other => other.TextAt(candidate) is not null) && generated.Items.All(other => other.TextAt(candidate) is not null));
        // An only container is the same one, whatever it is called.
        return source.Items.Count == 1 && generated.Items.Count == 1 ? generated.Items[0]
            : key is null ? generated.Items.ElementAtOrDefault(index) : generated.Items.Find(other => other.TextAt(key) == item.TextAt(key));
    }

    // 0.5 of a core is 500m, as a file may have it.
    private static bool IsSameQuantity(string one, string other) =>
        one.Length > 0 && other.Length > 0 && Quantity.TryParse(one, out var first) && Quantity.TryParse(other, out var second) && first.CompareTo(second) == 0;
}
