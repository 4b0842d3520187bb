using System.Text;
using ManifestGen.Rules.Configuration.Secrets;

namespace ManifestGen.Tasks.Import.Sources;

/// <summary>What a file holds as the value of a secret: it is marked when the file is read, so that nothing can print it.</summary>
internal static class SecretNodes
{
    // What names the object, and is no secret.
    private static readonly string[] Names = ["apiVersion", "kind", "type", "immutable", "metadata.name", "metadata.namespace"];

    /// <summary>Marks the values of each Secret and of each <c>secretGenerator</c>.</summary>
    public static void Mark(SourceNode node)
    {
        if (node.TextAt("kind") == "Secret")
        {
            MarkAll(node, Names, node.Path.Length == 0 ? 0 : node.Path.Length + 1);
        }

        foreach (var (key, value) in node.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            // The annotation is the whole object as it was applied, with all that it holds.
            if (key is "secretGenerator" or "kubectl.kubernetes.io/last-applied-configuration")
            {
                MarkAll(value, [], 0);
            }

            Mark(value);
        }

        node.Items.ForEach(Mark);
    }

    /// <summary>The values that secrets have, for those who look whether one stands elsewhere too.</summary>
    public static IEnumerable<string> ValuesIn(IEnumerable<SourceNode> documents) =>
        from document in documents.SelectMany(SecretsIn)
        from part in new[] { "data", "stringData" }
        from entry in document[part]?.Entries ?? []
        where entry.Value.IsScalar
        let value = part == "data" ? Decoded(entry.Value.Text!) : entry.Value.Text!
        where value is not null && SecretLiteralRule.EvidenceIn(entry.Key, value) is not null
        select value;

    private static IEnumerable<SourceNode> SecretsIn(SourceNode node) =>
        node.TextAt("kind") == "Secret" ? [node] : node.TextAt("kind") == "List" ? (node["items"]?.Items ?? []).SelectMany(SecretsIn) : [];

    private static string? Decoded(string text)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void MarkAll(SourceNode node, string[] except, int start)
    {
        foreach (var leaf in node.Leaves.Where(leaf => !(leaf.Path.Length > start && except.Contains(leaf.Path.Substring(start)))))
        {
            leaf.IsSecret = true;
        }
    }
}
