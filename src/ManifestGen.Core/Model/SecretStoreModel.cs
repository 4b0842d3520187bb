namespace ManifestGen.Model;

/// <summary>The store of all Secrets of the project, in one environment or in general.</summary>
/// <param name="Origin">The attribute of the assembly.</param>
/// <param name="Name">The name of the SecretStore or ClusterSecretStore.</param>
public sealed record SecretStoreModel(Origin Origin, string Name)
{
    /// <summary>The environment for which it is; null for every environment.</summary>
    public string? Environment { get; init; }

    public bool? ClusterStore { get; init; }

    /// <summary>As declared; see <see cref="EffectiveRefreshInterval"/>.</summary>
    public string? RefreshInterval { get; init; }

    public string? KeyPrefix { get; init; }

    public SecretLayout? Layout { get; init; }

    /// <summary>The operator's own default, written so that readers see it.</summary>
    public string EffectiveRefreshInterval => RefreshInterval ?? "1h";

    /// <summary>This one, and for what it leaves out the one that holds in every environment.</summary>
    public SecretStoreModel Over(SecretStoreModel? common) => this with
    {
        ClusterStore = ClusterStore ?? common?.ClusterStore,
        RefreshInterval = RefreshInterval ?? common?.RefreshInterval,
        KeyPrefix = KeyPrefix ?? common?.KeyPrefix,
        Layout = Layout ?? common?.Layout,
    };
}

/// <summary>Where one Secret, or one key of it, is in the store.</summary>
/// <param name="Origin">The attribute of the assembly.</param>
/// <param name="Secret">The name of the Secret.</param>
public sealed record StoredSecretModel(Origin Origin, string Secret)
{
    /// <inheritdoc cref="SecretStoreModel.Environment"/>
    public string? Environment { get; init; }

    /// <summary>Null for the whole Secret.</summary>
    public string? Key { get; init; }

    public string? RemoteKey { get; init; }

    /// <summary>Empty for the whole text of the entry.</summary>
    public string? Property { get; init; }

    public bool? Ignore { get; init; }

    /// <summary>Whether it is about the same as another one, in whatever environment.</summary>
    public bool IsAboutTheSameAs(StoredSecretModel other) => Secret == other.Secret && Key == other.Key;

    /// <inheritdoc cref="SecretStoreModel.Over"/>
    public StoredSecretModel Over(StoredSecretModel? common) => this with
    {
        RemoteKey = RemoteKey ?? common?.RemoteKey,
        Property = Property ?? common?.Property,
        Ignore = Ignore ?? common?.Ignore,
    };
}
