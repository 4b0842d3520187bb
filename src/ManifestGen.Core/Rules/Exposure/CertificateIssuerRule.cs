using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN137: a certificate needs an issuer, and each kind of issuer needs arguments of its own.</summary>
internal sealed class CertificateIssuerRule : ExposureRule
{
    internal static readonly Rule Incomplete = new(
        "MGEN137",
        "The certificate issuer is missing or not valid",
        "The certificate issuer is not valid, because {0}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Incomplete];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
    [
        .. service.Exposure.Certificates.Where(certificate => !HasIssuer(certificate, service.Exposure)).Select(WithoutIssuer),
        .. service.Exposure.Issuers.Where(issuer => Enum.IsDefined(typeof(IssuerKind), issuer.Kind)).SelectMany(ProblemsOf),
    ];

    // One of the cluster is never one that the service brings.
    public static bool HasIssuer(CertificateModel certificate, ExposureModel exposure) =>
        certificate.Issuer is not null || (certificate.ClusterIssuer != true && certificate.EffectiveIssuer(exposure) is not null);

    private static Finding WithoutIssuer(CertificateModel certificate) => Incomplete.At(
        certificate.Origin,
        $"the certificate '{Characters.OnOneLine(certificate.Secret)}' has none: set Issuer, or declare one with [CertificateIssuer]");

    private static IEnumerable<Finding> ProblemsOf(CertificateIssuerModel issuer)
    {
        foreach (var (argument, value) in NeededBy(issuer))
        {
            if (value is null)
            {
                yield return Incomplete.At(issuer.Origin, $"an issuer of the kind {issuer.Kind} requires {argument}: set it");
            }
        }

        if (issuer is { Server: { } server, Kind: IssuerKind.Vault or IssuerKind.Acme } && !IsAddress(server))
        {
            yield return Incomplete.At(
                issuer.Origin.Argument(nameof(issuer.Server)), $"'{Characters.OnOneLine(server)}' is not a valid server address: use one such as https://vault.example.com");
        }
    }

    private static (string Argument, string? Value)[] NeededBy(CertificateIssuerModel issuer) => issuer.Kind switch
    {
        IssuerKind.Vault => [(nameof(issuer.Secret), issuer.Secret), (nameof(issuer.Server), issuer.Server), (nameof(issuer.Path), issuer.Path)],
        IssuerKind.Ca => [(nameof(issuer.Secret), issuer.Secret)],
        _ => [],
    };

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
