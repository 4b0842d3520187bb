using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN417: what ASP.NET Core's host filtering does to probes.</summary>
public static class AllowedHosts
{
    private static readonly Rule NotAllowed = new(
        "MGEN417",
        "The program rejects the probe's host",
        "AllowedHosts is '{0}' and the {1} probe uses {2}, so it gets 400 and fails: {3}",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [NotAllowed];

    /// <summary>The probes that are refused.</summary>
    /// <param name="service">The service.</param>
    /// <param name="targets">Where it is asked: the kubelet names the pod's address, and the probe of Compose and Swarm <c>localhost</c>.</param>
    /// <param name="allowed">The value of AllowedHosts.</param>
    public static IEnumerable<Finding> Refused(ServiceModel service, ManifestTargets targets, string allowed)
    {
        var hosts = allowed.Split(';').Select(host => host.Trim()).Where(host => host.Length > 0).ToArray();
        return hosts.Length == 0 || hosts.Any(host => host is "*" or "[::]" or "0.0.0.0")
            ? []
            : service.Probes.Where(probe => probe.Kind == ProbeKind.Http).Select(probe => FindingOf(probe, targets, allowed, hosts)).OfType<Finding>();
    }

    private static Finding? FindingOf(ProbeModel probe, ManifestTargets targets, string allowed, string[] hosts)
    {
        var declared = probe.Headers.Select(ProbeModel.SplitHeader).FirstOrDefault(header => header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase)).Value;
        var isKubernetes = targets.HasFlag(ManifestTargets.Kubernetes);
        // Nobody can allow the address of a pod, which is another one each time.
        var asked = declared is { Length: > 0 } ? declared.Split(':')[0] : isKubernetes ? null : "localhost";
        if (asked is not null && hosts.Any(host => Allows(host, asked)))
        {
            return null;
        }

        var role = probe.Role.ToString().ToLowerInvariant();
        var host = hosts[0].StartsWith("*.", StringComparison.Ordinal) ? "probe" + hosts[0].Substring(1) : hosts[0];
        var asking = asked is null ? "the pod's address" : $"'{asked}'";
        var place = probe.Origin.Argument(nameof(probe.Headers));
        return declared is not null
            ? NotAllowed.At(place, allowed, role, asking, $"use one of them, such as '{host}'")
            : NotAllowed.At(probe.Origin, allowed, role, asking, $"set Headers = new[] {{ \"Host: {host}\" }}") with
            {
                Remedy = new Remedy(
                    $"Use the host '{Characters.OnOneLine(host)}'",
                    RemedyEdit.SetArgument(place, $"new[] {{ {string.Join(", ", probe.Headers.Append($"Host: {host}").Select(CSharpLiteral.Of))} }}")),
            };
    }

    private static bool Allows(string pattern, string host) =>
        string.Equals(pattern, host, StringComparison.OrdinalIgnoreCase)
        || (pattern.StartsWith("*.", StringComparison.Ordinal) && host.Length >= pattern.Length && host.EndsWith(pattern.Substring(1), StringComparison.OrdinalIgnoreCase));
}
