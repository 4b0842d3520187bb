using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace ManifestGen.Testing.Validation;

/// <summary>
/// Schemas of kinds that operators add to a cluster, made from their own CustomResourceDefinitions: a file <c>Crds/&lt;group&gt;_&lt;kind&gt;.json</c> for each,
/// in which the source is named. They refuse unknown fields, as a server does that validates strictly.
/// </summary>
public static class OperatorSchemas
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ManifestGen.Testing", "Validation", "Crds");

    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Loaded = new();

    /// <summary>Whether there is one for a document.</summary>
    public static bool Has(JToken document) => File.Exists(PathOf(document));

    /// <summary>What is wrong with a document.</summary>
    public static IReadOnlyList<string> Check(JToken document) => Loaded
        .GetOrAdd(PathOf(document), static path => new(() => JsonSchema.FromJsonAsync(File.ReadAllText(path)).GetAwaiter().GetResult()))
        .Value.Validate(document.ToString()).Select(error => error.ToString()).ToList();

    private static string PathOf(JToken document) => Path.Combine(Folder, $"{((string)document["apiVersion"]!).Split('/')[0]}_{((string)document["kind"]!).ToLowerInvariant()}.json");
}
