using System.Net;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What an API server refuses in a NetworkPolicy, and what it accepts and never matches anything.</summary>
internal static class NetworkPolicyRules
{
    public static IEnumerable<string> Check(V1NetworkPolicy policy, V1Container container)
    {
        var ingress = policy.Spec.Ingress ?? [];
        var egress = policy.Spec.Egress ?? [];
        var ports = ingress.SelectMany(rule => rule.Ports ?? []).Concat(egress.SelectMany(rule => rule.Ports ?? [])).ToList();
        var peers = ingress.SelectMany(rule => rule.FromProperty ?? []).Concat(egress.SelectMany(rule => rule.To ?? [])).ToList();
        return
        [
            .. Offending("ingress rule without ports opens all of them", ingress, rule => rule.Ports?.Count > 0),
            .. Offending("policy port that is not declared", ingress.SelectMany(rule => rule.Ports ?? []), port => IsNumber(port) || IsDeclared(port, container)),
            .. Offending("egress port by name", egress.SelectMany(rule => rule.Ports ?? []), IsNumber),
            .. Offending("policy port number", ports.Where(IsNumber), port => Number(port) is >= 1 and <= 65535),
            .. Offending("end of ports", ports.Where(port => port.EndPort is not null), port => IsNumber(port) && port.EndPort >= Number(port) && port.EndPort <= 65535),
            .. Offending("protocol", ports, port => port.Protocol is "TCP" or "UDP" or "SCTP"),
            .. Offending("peer", peers, IsOneThing),
            .. Offending("address range", peers.Select(peer => peer.IpBlock).OfType<V1IPBlock>(), IsRange),
        ];
    }

    private static bool IsNumber(V1NetworkPolicyPort port) => int.TryParse(port.Port.Value, out _);

    private static int Number(V1NetworkPolicyPort port) => int.Parse(port.Port.Value);

    private static bool IsDeclared(V1NetworkPolicyPort port, V1Container container) =>
        container.Ports?.Any(target => target.Name == port.Port.Value && target.Protocol == port.Protocol) == true;

    private static bool IsOneThing(V1NetworkPolicyPeer peer) => peer.IpBlock is null != (peer.PodSelector is null && peer.NamespaceSelector is null);

    // IPNetwork refuses a range that is not named by its first address.
    private static bool IsRange(V1IPBlock block) => IPNetwork.TryParse(block.Cidr, out var range) && (block.Except ?? []).All(text =>
        IPNetwork.TryParse(text, out var part) && range.Contains(part.BaseAddress) && part.PrefixLength > range.PrefixLength);

    private static IEnumerable<string> Offending<T>(string what, IEnumerable<T> values, Func<T, bool> isFine) =>
        values.Where(value => !isFine(value)).Select(value => $"{what}: {k8s.KubernetesYaml.Serialize(value)}");
}
