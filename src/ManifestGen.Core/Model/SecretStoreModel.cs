using ManifestGen.Grammar;

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

    public string? RemoteKeyPrefix { get; init; }

    public SecretLayout? Layout { get; init; }

    /// <summary>The operator's own default, written so that readers see it, and as the API server stores it, so that GitOps sees no difference.</summary>
    public string EffectiveRefreshInterval => GoDuration.Canonical(RefreshInterval ?? "1h");

    /// <summary>
    /// Whether the store is read only when an ExternalSecret changes. With an interval of zero alone, the operator reads it once and never again, even for a new key.
    /// </summary>
    public bool IsReadOnChange => RefreshInterval is { } interval && GoDuration.IsZero(interval);

    /// <summary>This one, and for what it leaves out the one that holds in every environment.</summary>
    public SecretStoreModel Over(SecretStoreModel? common) => this with
    {
        ClusterStore = ClusterStore ?? common?.ClusterStore,
        RefreshInterval = RefreshInterval ?? common?.RefreshInterval,
        RemoteKeyPrefix = RemoteKeyPrefix ?? common?.RemoteKeyPrefix,
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

    /// <summary>
    /// This one, and for what it leaves out the one that holds in every environment. That the Secret is ignored is not among it: an environment that says where the
    /// Secret is reads it.
    /// </summary>
    public StoredSecretModel Over(StoredSecretModel? common) => this with
    {
        RemoteKey = RemoteKey ?? common?.RemoteKey,
        Property = Property ?? common?.Property,
    };
}
