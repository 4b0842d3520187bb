namespace ManifestGen;

/// <summary>
/// Where a Secret is in the store, where it is not where <see cref="SecretStoreAttribute"/> looks for it: <c>[assembly: StoredSecret("catalog-db", RemoteKey = "teams/shop/catalog")]</c>.
/// </summary>
/// <remarks>
/// <para>Kubernetes: the <c>remoteRef</c> of the Secret's ExternalSecret. Compose and Swarm: nothing (MGEN564).</para>
/// <para>Errors: MGEN565 (remote key or property), MGEN568 (declared twice). Warnings: MGEN566 (properties that do not fit together), MGEN567 (no effect),
/// MGEN569 (no store).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StoredSecretAttribute : ManifestAttribute
{
    /// <summary>Says where a Secret is.</summary>
    /// <param name="secret">The name of the Secret, as other attributes name it.</param>
    public StoredSecretAttribute(string secret) => Secret = secret;

    /// <summary>The name of the Secret.</summary>
    public string Secret { get; }

    /// <summary>The one key of the Secret that it is about. Default: all of its keys.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// The name of the entry in the store, with its path where it has one: <c>teams/shop/catalog</c>. <see cref="SecretStoreAttribute.RemoteKeyPrefix"/> is not added. Default: see <see cref="SecretStoreAttribute.Layout"/>.
    /// </summary>
    public string? RemoteKey { get; set; }

    /// <summary>
    /// The property of the entry that holds the value of <see cref="Key"/>; empty for the whole text of the entry. Default: the key's name; nothing with
    /// <see cref="SecretLayout.EntryPerKey"/> and for the credentials of a registry, whose entries are whole texts.
    /// </summary>
    public string? Property { get; set; }

    /// <summary>
    /// Whether the Secret does not come from the store, but from somebody else. Default: false. It is not inherited: an environment that declares the Secret, or a key of it,
    /// reads it.
    /// </summary>
    public bool Ignore { get; set; }
}
