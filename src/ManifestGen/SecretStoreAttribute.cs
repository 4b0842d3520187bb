namespace ManifestGen;

/// <summary>The store that the Secrets of all services of the project come from: <c>[assembly: SecretStore("vault", Environment = "production")]</c>.</summary>
/// <remarks>
/// <para>Kubernetes: an ExternalSecret (<c>external-secrets.io/v1</c>) for each Secret that an attribute names, in <c>external-secrets.yaml</c>, with which the
/// External Secrets Operator makes the Secret. The store itself, with its address and its rights, is the platform's. Not written: what is only
/// <c>Optional</c>, a Secret that a <see cref="CertificateAttribute"/> or cert-manager's annotation makes, that of a backing service that another program generates, and what <see cref="StoredSecretAttribute.Ignore"/> leaves out.
/// An environment with a store of its own has its ExternalSecrets in its overlay.</para>
/// <para>Compose and Swarm: nothing; their secrets stay files and secrets of the swarm (MGEN564).</para>
/// <para>Errors: MGEN561 (name), MGEN562 (two stores), MGEN563 (refresh interval), MGEN565 (prefix). Warnings: MGEN572 (two sources), MGEN573 (a Secret that needs
/// two types), MGEN575 (two keys with one entry). Information: MGEN570 (no Secret), MGEN571 (environments without a source), MGEN574 (optional keys), MGEN576 (a prefix
/// without a separator), MGEN577 (the store of a service's project in a system).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class SecretStoreAttribute : ManifestAttribute
{
    /// <summary>Declares the store.</summary>
    /// <param name="name">The name of the SecretStore in the namespace, or of the ClusterSecretStore.</param>
    public SecretStoreAttribute(string name) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether the store is one of the cluster (<c>ClusterSecretStore</c>) instead of one of the namespace (<c>SecretStore</c>). Default: false.</summary>
    public bool ClusterStore { get; set; }

    /// <summary>How often the operator reads the store, such as <c>15m</c> or <c>1h30m</c>; with <c>0</c> only when an ExternalSecret changes (<c>refreshPolicy: OnChange</c>). Default: <c>1h</c>, the operator's own.</summary>
    public string? RefreshInterval { get; set; }

    /// <summary>
    /// What stands before the name of each entry in the store, such as <c>shop/production/</c>, and not before a <see cref="StoredSecretAttribute.RemoteKey"/>. Default: nothing.
    /// </summary>
    public string? RemoteKeyPrefix { get; set; }

    /// <summary>How the store holds a Secret of several keys. Default: <see cref="SecretLayout.EntryPerSecret"/>.</summary>
    public SecretLayout Layout { get; set; }
}

/// <summary>How a store holds the Secrets.</summary>
public enum SecretLayout
{
    /// <summary>
    /// One entry for each Secret, whose properties are the keys: a path of Vault, or an entry with JSON in AWS Secrets Manager, Google Secret Manager or Azure Key Vault.
    /// </summary>
    EntryPerSecret,

    /// <summary>
    /// One entry for each key, with its value alone: <c>catalog-db-connection-string</c> for the key <c>connection-string</c> of the Secret <c>catalog-db</c>. Each character
    /// but letters, digits and <c>-</c> becomes <c>-</c>, because Azure Key Vault has no other ones. <see cref="SecretStoreAttribute.RemoteKeyPrefix"/> stays as it is.
    /// </summary>
    EntryPerKey,
}
