using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class ExternalSecretTests
{
    private static readonly Origin Anywhere = new(0);

    [Fact]
    public void Secrets_of_all_types_from_a_store() => Snapshot.Match(Rendered.File(Stored(new(Anywhere, "vault") { ClusterStore = true, RemoteKeyPrefix = "shop/", RefreshInterval = "15m" }), "k8s/external-secrets.yaml"));

    [Fact]
    public void Secrets_from_a_store_with_an_entry_for_each_key() => Snapshot.Match(Rendered.File(Stored(new(Anywhere, "kv") { Layout = SecretLayout.EntryPerKey }), "k8s/external-secrets.yaml"));

    private static ApplicationModel Stored(SecretStoreModel store) => ConfigurationModels.Variables with
    {
        Project = ConfigurationModels.Variables.Project with
        {
            SecretStores = EquatableArray.Of(store),
            StoredSecrets = EquatableArray.Of(new StoredSecretModel(Anywhere, "license") { RemoteKey = "licences/2026" }, new StoredSecretModel(Anywhere, "signing") { Key = "key.pem", RemoteKey = "pem", Property = "" }),
        },
        Services = EquatableArray.Of(ConfigurationModels.Variables.Services[0], TestModels.Service("orders") with
        {
            Ports = EquatableArray.Of(TestModels.Port(8080, "http")),
            Exposure = new() { Ingresses = EquatableArray.Of(new IngressModel(Anywhere, "shop.example.com") { TlsSecret = "shop-tls" }) },
            Pod = new() { ImagePull = new(Anywhere) { Secrets = EquatableArray.Of("registry") } },
            Configuration = new() { Files = EquatableArray.Of<FileModel>(new SecretFileModel(Anywhere, "/etc/key.pem", "signing") { Key = "key.pem" }) },
        }),
    };
}
