using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class SecretStoreRows
{
    private const string Store = """[assembly: SecretStore("vault")]""";

    private const string Named = Service + """[SecretEnv("A", Secret = "catalog", Key = "a"), SecretEnv("B", Secret = "catalog", Key = "b"), SecretEnv("C", Secret = "other", Key = "a")]""";

    private const string Stored = """[assembly: StoredSecret("catalog", Key = "a", RemoteKey = "shop")]""";

    public static readonly DropRow[] All =
    [
        ("SecretStoreAttribute.Name", Store + Named, Store.Replace("vault", "other") + Named),
        ("SecretStoreAttribute.ClusterStore", Store + Named, Store.Replace("\"vault\"", "\"vault\", ClusterStore = true") + Named),
        ("SecretStoreAttribute.RefreshInterval", Store + Named, Store.Replace("\"vault\"", "\"vault\", RefreshInterval = \"15m\"") + Named),
        ("SecretStoreAttribute.RemoteKeyPrefix", Store + Named, Store.Replace("\"vault\"", "\"vault\", RemoteKeyPrefix = \"shop/\"") + Named),
        ("SecretStoreAttribute.Layout", Store + Named, Store.Replace("\"vault\"", "\"vault\", Layout = SecretLayout.EntryPerKey") + Named),
        ("StoredSecretAttribute.Secret", Store + Stored + Named, Store + Stored.Replace("catalog", "other") + Named),
        ("StoredSecretAttribute.Key", Store + Stored + Named, Store + Stored.Replace("Key = \"a\"", "Key = \"b\"") + Named),
        ("StoredSecretAttribute.RemoteKey", Store + Stored + Named, Store + Stored.Replace("\"shop\"", "\"team\"") + Named),
        ("StoredSecretAttribute.Property", Store + Stored + Named, Store + Stored.Replace("\"shop\"", "\"shop\", Property = \"password\"") + Named),
        ("StoredSecretAttribute.Ignore", Store + Named, Store + """[assembly: StoredSecret("catalog", Ignore = true)]""" + Named),
    ];
}
