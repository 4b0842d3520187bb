using System.Net;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The parts of a NetworkPolicy that both directions share.</summary>
internal static class NetworkPeers
{
    /// <summary>The label that every namespace has from the API server.</summary>
    private const string NamespaceName = "kubernetes.io/metadata.name";

    /// <summary>The one peer of a declared rule; none for everywhere.</summary>
    public static IEnumerable<YamlNode> Of(NetworkRuleModel rule)
    {
        if (rule.Cidr is not null)
        {
            var except = YamlList.Of(rule.Except.Select(range => (YamlNode?)range));
            yield return new YamlMap { { "ipBlock", new YamlMap { { "cidr", rule.Cidr }, { "except", except.OrNull() } } } };
        }
        else if (rule.HasSelector)
        {
            // Both in one peer: these pods of these namespaces.
            yield return new YamlMap
            {
                { "namespaceSelector", NamespaceSelector(rule.Namespace, rule.NamespaceLabels) },
                { "podSelector", rule.Service?.Name is { } name ? ServiceSelector(name) : Selector(Labels(rule.PodLabels)) },
            };
        }
    }

    /// <summary>The pods of a service in the same namespace.</summary>
    public static YamlNode OfService(string name) => new YamlMap { { "podSelector", ServiceSelector(name) } };

    /// <summary>The pods of another namespace.</summary>
    public static YamlNode OfNamespace(string name) => new YamlMap { { "namespaceSelector", NamespaceSelector(name) } };

    /// <summary>
    /// Where a host is. A policy knows no host names: a Service is somewhere in its namespace, and any other name may be anywhere, for which this is null.
    /// </summary>
    public static YamlNode? OfHost(string host)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return new YamlMap { { "ipBlock", new YamlMap { { "cidr", $"{address}/{address.GetAddressBytes().Length * 8}" } } } };
        }

        return host.Split('.') switch
        {
            [_] => new YamlMap { { "podSelector", new YamlMap() } },
            [_, var space, "svc", ..] => new YamlMap { { "namespaceSelector", NamespaceSelector(space) } },
            _ => null,
        };
    }

    public static YamlNode? NamespaceSelector(string? name, IEnumerable<string>? labels = null)
    {
        var all = Labels(labels ?? []);
        all.Add(NamespaceName, name);
        return Selector(all);
    }

    /// <summary>A port by its number, or a range of ports.</summary>
    public static YamlNode Numbers(PolicyPort port) => new YamlMap
    {
        { "port", port.First },
        { "endPort", port.Last == port.First ? null : port.Last },
        { "protocol", port.Protocol ?? "TCP" },
    };

    private static YamlNode ServiceSelector(string name) => new YamlMap { { "matchLabels", Metadata.Selector(name) } };

    private static YamlNode? Selector(YamlMap labels) => labels.Count == 0 ? null : new YamlMap { { "matchLabels", labels } };

    private static YamlMap Labels(IEnumerable<string> labels)
    {
        var map = new YamlMap();
        foreach (var label in labels)
        {
            var separator = label.IndexOf('=');
            map.Add(label.Substring(0, separator), label.Substring(separator + 1));
        }

        return map;
    }
}
