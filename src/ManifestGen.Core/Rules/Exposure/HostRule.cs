using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN124: a host is a DNS name in lower case, without scheme, port and path.</summary>
internal sealed class HostRule : ExposureRule
{
    private static readonly Rule Invalid = new(
        "MGEN124",
        "The host is not a valid DNS name",
        "'{0}' is not a valid host: use a lowercase DNS name such as shop.example.com, where only the first label can be '*'",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly Regex Written = new(
        @"\A((?<scheme>https?)://)?(?<host>[^/:?#@\s]+)(:(?<port>[0-9]+))?(?<path>/[^?#\s]*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    public override IReadOnlyList<Rule> Rules => [Invalid];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        from host in HostsOf(service.Exposure)
        where !DnsName.IsHost(host.Name)
        select Invalid.At(host.Place, Characters.OnOneLine(host.Name)) with { Remedy = RemedyOf(host) };

    private static IEnumerable<Host> HostsOf(ExposureModel exposure) =>
    [
        .. exposure.Ingresses.Select(ingress => new Host(ingress.Origin.Argument("host"), ingress.Host, HasFreePath: ingress is { Path: null, PathType: null })),
        .. exposure.HttpRoutes.Select(route => new Host(route.Origin.Argument("host"), route.Host, HasFreePath: route is { Path: null, PathType: null })),
        .. exposure.GrpcRoutes.Select(route => new Host(route.Origin.Argument("host"), route.Host, HasFreePath: false)),
        .. exposure.Gateways.Where(gateway => gateway.Host is not null).Select(gateway => new Host(gateway.Origin.Argument(nameof(GatewayAttribute.Host)), gateway.Host!, HasFreePath: false)),
        .. exposure.Certificates.SelectMany(certificate => certificate.Origin.Elements(nameof(CertificateAttribute.DnsNames), certificate.DnsNames)).Select(name => new Host(name.Place, name.Value, HasFreePath: false)),
    ];

    // https://Shop.example.com:443/ becomes shop.example.com, and what follows the host becomes the path: without it, the whole site would be open.
    private static Remedy? RemedyOf(Host host)
    {
        if (Written.Match(host.Name.Trim()) is not { Success: true } written || !IsPortOfScheme(written.Groups["scheme"].Value, written.Groups["port"].Value))
        {
            return null;
        }

        var name = written.Groups["host"].Value.TrimEnd('.').ToLowerInvariant();
        var path = written.Groups["path"].Value;
        path = (path.EndsWith("/*", StringComparison.Ordinal) ? path.Substring(0, path.Length - 1) : path).TrimEnd('/');
        if (!DnsName.IsHost(name))
        {
            return null;
        }

        if (path.Length == 0)
        {
            return name == host.Name ? null : Remedy.Write(host.Place, name);
        }

        return host.HasFreePath && new RoutePath(host.Place.Origin, path, IsPattern: false, "") is { Problem: null, LooksLikePattern: false }
            ? new Remedy(
                $"Use '{name}' and Path = \"{path}\"",
                RemedyEdit.SetArgument(host.Place, CSharpLiteral.Of(name)),
                RemedyEdit.SetArgument(host.Place.Origin.Argument(nameof(IngressAttribute.Path)), CSharpLiteral.Of(path)))
            : null;
    }

    // Any other port is where the ingress or the gateway listens, which a host does not say.
    private static bool IsPortOfScheme(string scheme, string port) => (scheme.ToLowerInvariant(), port) is (_, "") or ("" or "http", "80") or ("" or "https", "443");

    /// <param name="Place">Where it is written.</param>
    /// <param name="Name">As it is written.</param>
    /// <param name="HasFreePath">Whether the attribute takes a path, and has none.</param>
    private sealed record Host(Place Place, string Name, bool HasFreePath);
}
