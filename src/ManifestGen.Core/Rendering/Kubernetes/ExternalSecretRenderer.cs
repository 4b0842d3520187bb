using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// What the External Secrets Operator makes Secrets from. An object is of no service, because several may name one Secret.
/// </summary>
internal static class ExternalSecretRenderer
{
    public const string FileName = "external-secrets.yaml";

    public static IEnumerable<YamlNode> Render(ApplicationModel application) =>
        StoredSecret.AllOf(application).Select(secret => Render(secret, application.Project.SecretStore!));

    private static YamlNode Render(StoredSecret secret, SecretStoreModel store) => new YamlMap
    {
        { "apiVersion", "external-secrets.io/v1" },
        { "kind", "ExternalSecret" },
        { "metadata", new YamlMap { { "name", secret.Name }, { "labels", new YamlMap { { "app.kubernetes.io/managed-by", "ManifestGen" } } } } },
        {
            "spec", new YamlMap
            {
                { "refreshPolicy", store.IsReadOnChange ? "OnChange" : null },
                { "refreshInterval", store.EffectiveRefreshInterval },
                { "secretStoreRef", new YamlMap { { "kind", store.ClusterStore == true ? "ClusterSecretStore" : "SecretStore" }, { "name", store.Name } } },
                { "target", Target(secret) },
                { "data", YamlList.Of(secret.Keys.Select(key => (YamlNode)new YamlMap { { "secretKey", key.Key }, { "remoteRef", Reference(key.RemoteKey, key.Property) } })).OrNull() },
                { "dataFrom", secret.Extracted is { } entry ? new YamlList { new YamlMap { { "extract", Reference(entry, property: null) } } } : null },
            }
        },
    };

    // As an owner, the operator's object would take the Secret with it: one that is pruned with an attribute, or renamed, would stop pods from starting. What the
    // store has lost stays too. With a template, labels by which a tool finds its own objects are not copied to the Secret, which it would prune. A Secret's type
    // cannot change, so the general one is not asked for: the API server gives it to a new Secret, and one that is there keeps its own.
    private static YamlMap Target(StoredSecret secret) => new()
    {
        { "name", secret.Name },
        { "creationPolicy", "Orphan" },
        { "deletionPolicy", "Retain" },
        { "template", secret.Type == SecretUse.Opaque ? new YamlMap { { "engineVersion", "v2" } } : new YamlMap { { "type", secret.Type } } },
    };

    // The server fills in defaults in items of lists, and GitOps compares a list as a whole.
    private static YamlMap Reference(string entry, string? property) => new()
    {
        { "key", entry },
        { "property", property },
        { "conversionStrategy", "Default" },
        { "decodingStrategy", "None" },
        { "metadataPolicy", "None" },
    };
}
