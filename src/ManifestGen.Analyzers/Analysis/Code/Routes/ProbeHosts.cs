using System.Globalization;
using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Whether <c>RequireHost</c> lets a probe through, by the header <c>Host</c>: the kubelet's is the address of the pod with the port.</summary>
internal static class ProbeHosts
{
    public static bool Allow(IReadOnlyList<string> hosts, ProbeModel probe, int port) => hosts.Count == 0 || hosts.Any(host => Allows(host, probe, port));

    private static bool Allows(string host, ProbeModel probe, int port)
    {
        var declared = probe.Headers.Select(ProbeModel.SplitHeader).FirstOrDefault(header => header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value;
        var (name, asked) = (host.Split(':')[0], declared is { Length: > 0 } ? declared.Split(':') : [port.ToString(CultureInfo.InvariantCulture)]);
        var allowedPort = host.IndexOf(':') is >= 0 and var colon ? host.Substring(colon + 1) : "*";
        var askedPort = declared is { Length: > 0 } ? asked.Length > 1 ? asked[1] : "80" : asked[0];
        return host.IndexOf(Values.Unknown) >= 0
            || ((allowedPort == "*" || allowedPort == askedPort)
                // The probes of Compose and Swarm name localhost.
                && (name is "*" or "" or "localhost" || (declared is { Length: > 0 } && Matches(name, asked[0]))));
    }

    private static bool Matches(string name, string asked) =>
        string.Equals(name, asked, StringComparison.OrdinalIgnoreCase) || (name.StartsWith("*.", StringComparison.Ordinal) && asked.EndsWith(name.Substring(1), StringComparison.OrdinalIgnoreCase));
}
