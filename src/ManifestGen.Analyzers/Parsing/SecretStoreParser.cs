using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[assembly: SecretStore]</c> and <c>[assembly: StoredSecret]</c>.</summary>
internal static class SecretStoreParser
{
    /// <summary>By environment, so that it does not matter in which file one is written.</summary>
    public static EquatableArray<SecretStoreModel> Stores(IEnumerable<AttributeReader> attributes) => attributes
        .Where(attribute => attribute.Name == nameof(SecretStoreAttribute))
        .Select(Store)
        .OrderBy(store => store.Environment, StringComparer.Ordinal)
        .ThenBy(store => store.Origin.Attribute)
        .ToEquatableArray();

    /// <inheritdoc cref="Stores"/>
    public static EquatableArray<StoredSecretModel> Secrets(IEnumerable<AttributeReader> attributes) => attributes
        .Where(attribute => attribute.Name == nameof(StoredSecretAttribute))
        .Select(Secret)
        .OrderBy(secret => secret.Environment, StringComparer.Ordinal)
        .ThenBy(secret => secret.Origin.Attribute)
        .ToEquatableArray();

    private static SecretStoreModel Store(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(SecretStoreAttribute.Name)))
    {
        Environment = attribute.Environment,
        ClusterStore = attribute.Bool(nameof(SecretStoreAttribute.ClusterStore)),
        RefreshInterval = attribute.String(nameof(SecretStoreAttribute.RefreshInterval)),
        RemoteKeyPrefix = attribute.String(nameof(SecretStoreAttribute.RemoteKeyPrefix)),
        Layout = attribute.Enum<SecretLayout>(nameof(SecretStoreAttribute.Layout)),
    };

    private static StoredSecretModel Secret(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(StoredSecretAttribute.Secret)))
    {
        Environment = attribute.Environment,
        Key = attribute.String(nameof(StoredSecretAttribute.Key)),
        RemoteKey = attribute.String(nameof(StoredSecretAttribute.RemoteKey)),
        Property = attribute.String(nameof(StoredSecretAttribute.Property)),
        Ignore = attribute.Bool(nameof(StoredSecretAttribute.Ignore)),
    };
}
