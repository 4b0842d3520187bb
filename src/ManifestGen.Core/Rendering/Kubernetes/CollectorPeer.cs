using System.Net;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The way out to the collector of <c>[Telemetry]</c>, which a policy that limits the ways out must leave open.</summary>
internal static class CollectorPeer
{
    /// <summary>Null without telemetry, and for an address that is none.</summary>
    public static YamlNode? Rule(TelemetryModel? telemetry) =>
        telemetry is null || !Uri.TryCreate(telemetry.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Port <= 0 ? null : new YamlMap
        {
            { "to", YamlList.Of([Peer(endpoint.Host.Trim('[', ']'))]).OrNull() },
            { "ports", new YamlList { new YamlMap { { "port", endpoint.Port }, { "protocol", "TCP" } } } },
        };

    // A policy knows no host names: a Service is somewhere in its namespace, and any other name may be anywhere.
    private static YamlNode? Peer(string host)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return new YamlMap { { "ipBlock", new YamlMap { { "cidr", $"{address}/{address.GetAddressBytes().Length * 8}" } } } };
        }

        return host.Split('.') switch
        {
            [_] => new YamlMap { { "podSelector", new YamlMap() } },
            [_, var space, "svc", ..] => new YamlMap { { "namespaceSelector", NetworkPeers.NamespaceSelector(space) } },
            _ => null,
        };
    }
}
