using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Overlays;

/// <summary>
/// By which fields kustomize matches the items of a list of the core kinds (the <c>x-kubernetes-list-map-keys</c> of their schema). A list that is
/// not here is replaced as a whole, and so is every list of a custom resource, whose schema kustomize does not know.
/// </summary>
internal static class MergeKeys
{
    private static readonly string[] SchemaGroups = ["v1", "apps/v1", "batch/v1"];

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["containers"] = ["name"],
        ["initContainers"] = ["name"],
        ["env"] = ["name"],
        ["volumes"] = ["name"],
        ["imagePullSecrets"] = ["name"],
        ["volumeMounts"] = ["mountPath"],
        ["hostAliases"] = ["ip"],
        ["topologySpreadConstraints"] = ["topologyKey", "whenUnsatisfiable"],
    };

    /// <summary>The fields that tell a list's items apart, or null where it is replaced as a whole.</summary>
    /// <param name="apiVersion">The version of the object that holds the list.</param>
    /// <param name="field">The list's name.</param>
    /// <param name="parent">The mapping that holds it.</param>
    public static IReadOnlyList<string>? Of(string apiVersion, string field, YamlMap parent)
    {
        if (!SchemaGroups.Contains(apiVersion, StringComparer.Ordinal))
        {
            return null;
        }

        if (field != "ports")
        {
            return Fields.TryGetValue(field, out var keys) ? keys : null;
        }

        return [parent["image"] is null ? "port" : "containerPort", "protocol"];
    }
}
