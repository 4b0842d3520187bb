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
            { "to", YamlList.Of([NetworkPeers.OfHost(endpoint.Host.Trim('[', ']'))]).OrNull() },
            { "ports", new YamlList { new YamlMap { { "port", endpoint.Port }, { "protocol", "TCP" } } } },
        };
}
