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

    private readonly HashSet<string> _others;

    private SecretOwners(IEnumerable<string> certificates, IEnumerable<string> others)
    {
        _certificates = new(certificates, StringComparer.Ordinal);
        _others = new(others, StringComparer.Ordinal);
    }

    public static SecretOwners Of(ApplicationModel application)
    {
        var services = application.Written().Services;
        var declared = application.Project.StoredSecrets.Where(secret => secret is { Environment: null, Ignore: not true }).Select(secret => secret.Secret);
        return new(services.SelectMany(Certificates), services.SelectMany(SecretUse.ContainersOf).SelectMany(OfOtherProjects).Except(declared, StringComparer.Ordinal));
    }

    /// <summary>The owner, as a message names it. Null for a Secret that the store or somebody by hand makes.</summary>
    public string? Of(string secret) => _certificates.Contains(secret) ? CertManager : _others.Contains(secret) ? "another project" : null;

    // A server of another program is generated there with all keys of its Secrets, of which a dependent knows some. Two objects of one name would overwrite each other.
    // Nothing is generated for an external server, nor in a library of declarations, so dependents of these read what they need.
    private static IEnumerable<string> OfOtherProjects(ServiceModel container) => ConnectionVariables.DependenciesOf(container)
        .Where(dependency => dependency.Service is { IsInThisProject: false, IsGeneratedElsewhere: true, Backing.IsExternal: false })
        .SelectMany(dependency => SecretUse.OfContainer(dependency.Service.Backing!))
        .Select(use => use.Secret);

    private static IEnumerable<string> Certificates(ServiceModel service) =>
    [
        .. service.Exposure.Certificates.Select(certificate => certificate.Secret),
        .. IsAnnotated(service, ManifestKinds.Ingress) ? service.Exposure.Ingresses.Select(ingress => ingress.TlsSecret).OfType<string>() : [],
        .. IsAnnotated(service, ManifestKinds.Route) ? service.Exposure.Gateways.Select(gateway => gateway.TlsSecret).OfType<string>() : [],
    ];

    private static bool IsAnnotated(ServiceModel service, ManifestKinds kind) => service.Metadata.Annotations.Any(annotation =>
        annotation.On.HasFlag(kind) && Annotations.Contains(annotation.Key, StringComparer.Ordinal) && (annotation.Key != TlsAcme || annotation.Value == "true"));
}
