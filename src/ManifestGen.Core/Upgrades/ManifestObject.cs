using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>An object of the Kubernetes API, as a file holds it.</summary>
/// <param name="Document">The whole object.</param>
public sealed record ManifestObject(YamlMap Document)
{
    public string Kind { get; } = Document.Text("kind") ?? "";

    public string Name { get; } = Document.Text("metadata", "name") ?? "";

    /// <summary>The group of the API, which stays where the version moves on; empty for the core.</summary>
    public string Group { get; } = Document.Text("apiVersion")?.Split('/') is [var group, _] ? group : "";

    /// <summary>Kind and name, as messages and acceptances name it.</summary>
    public string Reference => $"{Kind}/{Name}";

    /// <summary>What the API server tells objects of one namespace apart by.</summary>
    public string Identity => $"{Group}/{Kind}/{Name}";

    /// <summary>The service that it was written for.</summary>
    public string? Service => Document.Text("metadata", "labels", "app.kubernetes.io/name");

    /// <summary>The pods that it runs; null for an object that runs none.</summary>
    public YamlMap? Pod => (Document.At("spec", "template", "spec") ?? Document.At("spec", "jobTemplate", "spec", "template", "spec")) as YamlMap;

    /// <summary>What <c>kubectl</c> calls it: the kind in lower case, with the group of a custom resource.</summary>
    public string Resource => Group.Contains('.') && !Group.EndsWith(".k8s.io", StringComparison.Ordinal) || Group.StartsWith("gateway.", StringComparison.Ordinal)
        ? $"{Kind.ToLowerInvariant()}.{Group}"
        : Kind.ToLowerInvariant();

    /// <summary>The Secrets that an operator makes from it.</summary>
    public IEnumerable<string> MadeSecrets => Kind switch
    {
        "Certificate" => Document.Text("spec", "secretName") is { } secret ? [secret] : [],
        "ExternalSecret" => [Document.Text("spec", "target", "name") ?? Name],
        _ => [],
    };

    /// <summary>The command that deletes it.</summary>
    public string Deletion => $"kubectl delete {Resource} {Name}";
}

/// <summary>Reads trees by paths.</summary>
internal static class YamlPaths
{
    /// <summary>The node at a path of keys; null where there is none.</summary>
    public static YamlNode? At(this YamlNode node, params string[] path) =>
        path.Aggregate((YamlNode?)node, (found, key) => (found as YamlMap)?[key]);

    /// <summary>The text of the scalar at a path; null where there is none.</summary>
    public static string? Text(this YamlNode node, params string[] path) => (node.At(path) as YamlScalar)?.Value;

    /// <summary>The maps of the list at a path.</summary>
    public static IEnumerable<YamlMap> Items(this YamlNode node, params string[] path) => (node.At(path) as YamlList)?.OfType<YamlMap>() ?? [];

    /// <summary>The entries of the map under a key; none where there is no map.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> Entries(this YamlMap file, string key) => (file[key] as YamlMap) ?? [];

    /// <summary>A node in a message: a scalar as it is, what is larger on one line.</summary>
    public static string Shown(this YamlNode? node) => node switch
    {
        null => "nothing",
        YamlScalar scalar => $"'{Characters.OnOneLine(scalar.Value)}'",
        YamlList list => $"[{string.Join(", ", list.Select(Inline))}]",
        _ => Inline(node),
    };

    private static string Inline(YamlNode node) => node switch
    {
        YamlScalar scalar => Characters.OnOneLine(scalar.Value),
        YamlList list => $"[{string.Join(", ", list.Select(Inline))}]",
        YamlMap map => $"{{{string.Join(", ", map.Select(entry => $"{entry.Key}: {Inline(entry.Value)}"))}}}",
        _ => "",
    };
}
