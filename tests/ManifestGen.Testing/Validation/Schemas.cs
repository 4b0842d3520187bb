using System.Collections.Concurrent;
using NJsonSchema;

namespace ManifestGen.Testing.Validation;

/// <summary>
/// The published JSON schemas of Kubernetes, Compose and Swarm. They are their owners' data, so none is committed here.
/// </summary>
public static class Schemas
{
    /// <summary>The environment variable that names their folder.</summary>
    public const string Variable = "MANIFESTGEN_SCHEMAS";

    private static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Loaded = new();

    /// <summary>Where they are, or null.</summary>
    public static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable(Variable), Path.Combine(Repository.Root, "../shared/schemas") }.FirstOrDefault(Directory.Exists);

    /// <summary>What a schema finds wrong in a JSON document. Each schema is read once, since that takes seconds for the large ones.</summary>
    public static IReadOnlyList<string> Check(string schema, string json) =>
        Loaded.GetOrAdd(schema, static name => new(() => Load(name))).Value.Validate(json).Select(error => error.ToString()).ToList();

    private static JsonSchema Load(string name)
    {
        var schema = Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(Path.Combine(Folder!, name)));
        // NJsonSchema would fetch or resolve against them.
        schema.Remove("$schema");
        schema.Remove("$id");
        schema.Remove("id");
        return JsonSchema.FromJsonAsync(schema.ToString()).GetAwaiter().GetResult();
    }
}
