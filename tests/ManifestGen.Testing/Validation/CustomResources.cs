using k8s;
using k8s.Models;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Testing.Validation;

/// <summary>
/// What judges the kinds that operators add to a cluster: neither the official client nor the schemas of Kubernetes know them, but npm has models
/// of them.
/// </summary>
public static class CustomResources
{
    /// <summary>The environment variable that names the <c>node_modules</c> folder with <see cref="Packages"/>.</summary>
    public const string Variable = "MANIFESTGEN_NODE_MODULES";

    /// <summary>The package of each API group.</summary>
    private static readonly Dictionary<string, string> Packages = new()
    {
        ["gateway.networking.k8s.io"] = "@kubernetes-models/gateway-api",
        ["cert-manager.io"] = "@kubernetes-models/cert-manager",
        ["keda.sh"] = "@kubernetes-models/keda",
        ["monitoring.coreos.com"] = "@kubernetes-models/prometheus-operator",
        ["autoscaling.k8s.io"] = "@kubernetes-models/autoscaler",
    };

    private static readonly string Script = Path.Combine(Repository.Root, "tests", "ManifestGen.Testing", "Validation", "custom-resources.mjs");

    /// <summary>Where the packages are, or null.</summary>
    public static string? Modules { get; } = new[] { Environment.GetEnvironmentVariable(Variable) }.FirstOrDefault(Directory.Exists);

    /// <summary>Unknown, missing and mistyped fields, and values that the operator's own description of the kind refuses.</summary>
    public static IReadOnlyList<string> Check(params IEnumerable<string> texts)
    {
        var documents = texts.SelectMany(YamlDocuments.Read).Where(document => Packages.ContainsKey(GroupOf(document))).ToList();
        if (documents.Count == 0)
        {
            return [];
        }

        var input = new JArray(documents.Select(document => new JObject { ["module"] = ModuleOf(document), ["document"] = document }));
        return CommandLine.RunWithInput(input.ToString(), "node", Script, Modules!).MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Whether the document is of a kind that an operator adds.</summary>
    public static bool IsCustom(JToken document) => Packages.ContainsKey(GroupOf(document)) || OperatorSchemas.Has(document);

    // @kubernetes-models/gateway-api/gateway.networking.k8s.io/v1
    private static string ModuleOf(JToken document) => $"{Packages[GroupOf(document)]}/{document["apiVersion"]}";

    private static string GroupOf(JToken document) => ((string)document["apiVersion"]!).Split('/')[0];
}

/// <summary>A custom resource as the official client reads it: its metadata is like everyone's, its content is anything.</summary>
public sealed class CustomResource : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "";

    public string Kind { get; set; } = "";

    public V1ObjectMeta Metadata { get; set; } = new();

    public object? Spec { get; set; }
}
