using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN135 and MGEN136: a certificate is for the hosts that show it.</summary>
internal sealed class CertificateRule : ExposureRule
{
    private static readonly Rule NoName = new(
        "MGEN135",
        "The certificate has no host",
        "The certificate '{0}' has no host: set DnsNames, or use it as TlsSecret of an ingress or gateway with a host",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly Rule OtherHosts = new(
        "MGEN136",
        "The certificate's hosts do not match its routes",
        "{0}: set DnsNames to exactly the hosts that use the certificate '{1}', or remove DnsNames",
        RuleSeverity.Warning,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [NoName, OtherHosts];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        service.Exposure.Certificates.Select(certificate => FindingOf(certificate, service.Exposure)).OfType<Finding>();

    private static Finding? FindingOf(CertificateModel certificate, ExposureModel exposure)
    {
        var secret = Characters.OnOneLine(certificate.Secret);
        // A name that cannot be, or an issuer that is missing, is the first thing to mend, and has a finding of its own.
        if (!KubernetesNames.IsSubdomain(certificate.Secret) || !CertificateIssuerRule.HasIssuer(certificate, exposure))
        {
            return null;
        }

        if (!certificate.EffectiveDnsNames(exposure).Any())
        {
            return NoName.At(certificate.Origin, secret);
        }

        var hosts = certificate.HostsThatUseIt(exposure).ToList();
        return hosts.Count > 0 && hosts.Concat(certificate.DnsNames).All(DnsName.IsHost) && DifferenceOf(certificate.DnsNames, hosts) is { } difference
            ? OtherHosts.At(certificate.Origin.Argument(nameof(CertificateAttribute.DnsNames)), Characters.OnOneLine(difference), secret) with
            {
                // What is derived has the hosts that show it, so a name beyond them would be lost.
                Remedy = certificate.DnsNames.All(name => hosts.Contains(name)) ? Removing(certificate.Origin.Argument(nameof(CertificateAttribute.DnsNames))) : null,
            }
            : null;
    }

    private static string? DifferenceOf(EquatableArray<string> names, List<string> hosts)
    {
        if (names.Count == 0)
        {
            return null;
        }

        if (hosts.Find(host => !names.Any(name => DnsName.Covers(name, host))) is { } uncovered)
        {
            return $"The certificate of '{uncovered}' does not cover it";
        }

        return names.FirstOrDefault(name => !hosts.Any(host => DnsName.Covers(name, host))) is { } unused ? $"No ingress or gateway serves '{unused}'" : null;
    }
}
