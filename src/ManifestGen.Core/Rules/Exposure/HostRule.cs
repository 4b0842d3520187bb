using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN124: a host is a DNS name in lower case, without scheme, port and path.</summary>
internal sealed class HostRule : ExposureRule
{
    private static readonly Rule Invalid = new(
        "MGEN124",
        "A host is not a DNS name",
        "'{0}' is not a host: use a DNS name in lower case such as shop.example.com, of which only the first label may be '*'",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Invalid];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from host in HostsOf(service.Exposure)
        where !DnsName.IsHost(host.Name)
        select Invalid.At(host.Place, Characters.OnOneLine(host.Name)) with { Remedy = RemedyOf(host.Name, host.Place) };

    private static IEnumerable<(Place Place, string Name)> HostsOf(ExposureModel exposure) =>
    [
        .. exposure.Routes.Select(route => (route.Origin.Argument("host"), route.Host)),
        .. exposure.Gateways.Where(gateway => gateway.Host is not null).Select(gateway => (gateway.Origin.Argument("Host"), gateway.Host!)),
        .. exposure.Certificates.SelectMany(certificate => certificate.Origin.Elements("DnsNames", certificate.DnsNames)),
    ];

    // https://Shop.example.com:443/ becomes shop.example.com.
    private static Remedy? RemedyOf(string written, Place place)
    {
        var start = written.IndexOf("://", StringComparison.Ordinal);
        var name = written.Substring(start < 0 ? 0 : start + "://".Length).Trim().Split('/')[0].Split(':')[0].TrimEnd('.').ToLowerInvariant();
        return DnsName.IsHost(name) ? Remedy.Write(place, name) : null;
    }
}
