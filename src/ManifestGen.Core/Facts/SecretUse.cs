using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>That a pod, a route or an autoscaler names a Secret in Kubernetes, which somebody else makes.</summary>
/// <param name="Secret">The Secret.</param>
/// <param name="Key">The key; null for all of them.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="Type">The type that it needs.</param>
internal sealed record SecretUse(string Secret, string? Key, bool IsOptional = false, string Type = SecretUse.Opaque)
{
    /// <summary>The type of Secrets with keys of any name.</summary>
    public const string Opaque = "Opaque";

    /// <summary>The type of a certificate with its key.</summary>
    public const string Tls = "kubernetes.io/tls";

    /// <summary>The type of the credentials of registries.</summary>
    public const string DockerConfig = "kubernetes.io/dockerconfigjson";

    /// <summary>The one key of <see cref="DockerConfig"/>.</summary>
    public const string DockerConfigKey = ".dockerconfigjson";

    /// <summary>What an application names that nobody else makes.</summary>
    public static IEnumerable<SecretUse> AllOf(ApplicationModel application)
    {
        var owners = SecretOwners.Of(application);
        return Named(application).Where(use => owners.Of(use.Secret) is null);
    }

    /// <summary>All that an application names, whoever makes it.</summary>
    public static IEnumerable<SecretUse> Named(ApplicationModel application) => application.Written().Services.SelectMany(Of);

    /// <summary>What the containers of a service's pods declare.</summary>
    public static IEnumerable<ServiceModel> ContainersOf(ServiceModel service) => service.Pod.Containers.Select(container => container.Declaration).OfType<ServiceModel>().Prepend(service);

    /// <summary>What one container names.</summary>
    public static IEnumerable<SecretUse> OfContainer(ServiceModel container) =>
    [
        .. container.SecretEnv.Concat(ConnectionVariables.Of(container, ManifestTargets.Kubernetes).Secrets).Select(variable => new SecretUse(variable.Secret, variable.Key, variable.Optional)),
        .. container.Configuration.VariableSources.Where(source => source.Kind == VariableSourceKind.Secret).Select(source => new SecretUse(source.Name, Key: null, source.Optional)),
        .. container.Configuration.Files.OfType<SecretFileModel>().Select(file => new SecretUse(file.Secret, file.Key, file.Optional)),
    ];

    /// <summary>What a service names: its containers, its routes and its autoscaler.</summary>
    public static IEnumerable<SecretUse> Of(ServiceModel service) =>
    [
        .. ContainersOf(service).SelectMany(OfContainer),
        .. (service.Pod.ImagePull?.Secrets ?? default).Select(secret => new SecretUse(secret, DockerConfigKey, Type: DockerConfig)),
        .. service.Exposure.Ingresses.SelectMany(ingress => OfCertificate(ingress.TlsSecret)),
        .. service.Exposure.Gateways.SelectMany(gateway => OfCertificate(gateway.TlsSecret)),
        .. service.Exposure.Issuers.SelectMany(OfIssuer),
        .. EventSource.IsScaled(service) ? service.Scaling.Events.SelectMany(trigger => trigger.Secrets).Select(secret => new SecretUse(secret.Secret, secret.Key)) : [],
    ];

    private static IEnumerable<SecretUse> OfCertificate(string? secret) =>
        secret is null ? [] : [new(secret, "tls.crt", Type: Tls), new(secret, "tls.key", Type: Tls)];

    // The key of an ACME account cert-manager makes itself.
    private static IEnumerable<SecretUse> OfIssuer(CertificateIssuerModel issuer) => issuer switch
    {
        { Kind: IssuerKind.Ca, Secret: { } secret } => OfCertificate(secret),
        { Kind: IssuerKind.Vault, Secret: { } secret } => [new(secret, "token")],
        _ => [],
    };
}
