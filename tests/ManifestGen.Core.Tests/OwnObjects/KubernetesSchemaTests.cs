using ManifestGen.Model;
using ManifestGen.OwnObjects.Schemas;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.OwnObjects;

/// <summary>The table says what the published schemas say.</summary>
public sealed class KubernetesSchemaTests
{
    private static readonly KubernetesSchema Schema = KubernetesSchema.Instance;

    private static readonly KubernetesVersion Published = new(1, 35);

    // What nobody deploys: reviews, and the objects of subresources.
    private static readonly string[] NoObjects = ["Status", "Scale", "Eviction", "TokenRequest", "APIGroup", "APIVersions", "APIResourceList", "DeleteOptions", "WatchEvent", "APIGroupList", "ComponentStatus"];

    [RequiresSchemasFact]
    public void Every_published_kind_and_field_is_there()
    {
        var missing = new List<string>();
        var count = 0;
        foreach (var path in Directory.GetFiles(Path.Combine(Schemas.Folder!, "kubernetes-1.35"), "*.json"))
        {
            var schema = JObject.Parse(File.ReadAllText(path));
            var (apiVersion, name) = ((string?)schema.SelectToken("properties.apiVersion.enum[0]"), (string?)schema.SelectToken("properties.kind.enum[0]"));
            if (apiVersion is null || name is null || name.EndsWith("List", StringComparison.Ordinal) || NoObjects.Contains(name))
            {
                continue;
            }

            count++;
            if (Schema.Kind(apiVersion, name) is not { } kind || kind.Span.Since > Published || kind.Span.Last < Published)
            {
                missing.Add($"{apiVersion} {name}");
                continue;
            }

            Compare(schema, kind.Type, $"{name}", missing, depth: 0);
        }

        Assert.InRange(count, 60, 200);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("apps/v1", "Deployment", 27, true)]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", 33, false)]
    [InlineData("resource.k8s.io/v1", "ResourceClaim", 34, true)]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", 28, true)]
    [InlineData("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema", 29, false)]
    public void Kind_comes_and_goes_with_a_version(string apiVersion, string kind, int minor, bool isThere)
    {
        var found = Schema.Kind(apiVersion, kind)!.Span;

        Assert.Equal(isThere, !(found.Since > new KubernetesVersion(1, minor)) && !(found.Last < new KubernetesVersion(1, minor)));
    }

    [Theory]
    [InlineData("v1", true)]
    [InlineData("batch/v1beta1", true)]
    [InlineData("extensions/v1beta1", true)]
    [InlineData("app/v1", true)]
    [InlineData("gateway.networking.k8s.io/v1", false)]
    [InlineData("monitoring.coreos.com/v1", false)]
    public void Group_of_others_is_not_judged(string apiVersion, bool isBuiltIn) => Assert.Equal(isBuiltIn, Schema.IsBuiltIn(apiVersion));

    private static void Compare(JObject schema, string type, string at, List<string> missing, int depth)
    {
        if (Schema.Fields(type) is not { } fields || depth > 14 || schema["properties"] is not JObject properties)
        {
            return;
        }

        foreach (var property in properties.Properties().Where(property => !(depth == 0 && property.Name is "apiVersion" or "kind")))
        {
            if (!fields.TryGetValue(property.Name, out var field) || field.Span.Since > Published)
            {
                missing.Add($"{at}.{property.Name}");
                continue;
            }

            var (node, shape) = (property.Value as JObject, field.Shape);
            while (node is not null && shape[0] is '[' or '{')
            {
                (node, shape) = ((shape[0] == '[' ? node!["items"] : node!["additionalProperties"]) as JObject, shape[1..]);
            }

            if (node is not null && shape.Length > 1)
            {
                Compare(node, shape, $"{at}.{property.Name}", missing, depth + 1);
            }
            else if (node?["type"] is { } expected && shape is "s" or "n" or "b" && Name((string)expected!) is { } name && name != shape)
            {
                missing.Add($"{at}.{property.Name}: {expected} is {shape}");
            }
        }
    }

    private static string? Name(string type) => type switch { "string" => "s", "integer" or "number" => "n", "boolean" => "b", _ => null };
}
