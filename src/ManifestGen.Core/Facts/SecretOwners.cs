using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>Who makes Secrets that an application names, where it is not the store. A Secret has one owner, whichever of its users says so.</summary>
internal sealed class SecretOwners
{
    private const string CertManager = "cert-manager";

    private const string TlsAcme = "kubernetes.io/tls-acme";

    /// <summary>Annotations by which cert-manager makes the Secret of an ingress or a gateway.</summary>
    private static readonly string[] Annotations = ["cert-manager.io/cluster-issuer", "cert-manager.io/issuer", TlsAcme];

    private readonly HashSet<string> _certificates;

    private SecretOwners(HashSet<string> certificates) => _certificates = certificates;

    public static SecretOwners Of(ApplicationModel application) =>
        new(new(application.Written().Services.SelectMany(Certificates), StringComparer.Ordinal));

    /// <summary>The owner, as a message names it. Null for a Secret that the store or somebody by hand makes.</summary>
    public string? Of(string secret) => _certificates.Contains(secret) ? CertManager : null;

    private static IEnumerable<string> Certificates(ServiceModel service) =>
    [
        .. service.Exposure.Certificates.Select(certificate => certificate.Secret),
        .. IsAnnotated(service, ManifestKinds.Ingress) ? service.Exposure.Ingresses.Select(ingress => ingress.TlsSecret).OfType<string>() : [],
        .. IsAnnotated(service, ManifestKinds.Route) ? service.Exposure.Gateways.Select(gateway => gateway.TlsSecret).OfType<string>() : [],
    ];

    private static bool IsAnnotated(ServiceModel service, ManifestKinds kind) => service.Metadata.Annotations.Any(annotation =>
        annotation.On.HasFlag(kind) && Annotations.Contains(annotation.Key, StringComparer.Ordinal) && (annotation.Key != TlsAcme || annotation.Value == "true"));
}
