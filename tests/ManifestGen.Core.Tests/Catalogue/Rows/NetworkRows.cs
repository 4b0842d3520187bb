using k8s.Models;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>What leads to the pods, and what may reach them.</summary>
internal static class NetworkRows
{
    private const string Catalog = "k8s/catalog.yaml";

    // What stands for a service; other labels of a peer were declared, for pods that are not written here.
    private const string NameLabel = "app.kubernetes.io/name";

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(47, "Service that finds no pod")
        {
            Find = service => service.Objects.OfType<V1Service>().Where(candidate => !service.IsSelectedBy(candidate.Spec.Selector)).Select(candidate => candidate.Metadata.Name),
            Bad =
            [
                new(Catalog, "type: ClusterIP\n  selector:\n    app.kubernetes.io/name: catalog", "type: ClusterIP\n  selector:\n    app.kubernetes.io/name: other"),
                new("k8s/store.yaml", "  selector:\n    app.kubernetes.io/name: store\n    app.kubernetes.io/instance: store\n  ports", "  ports"),
            ],
        },
        new(48, "Service that is open to what is outside of the cluster")
        {
            Find = service => service.Objects.OfType<V1Service>()
                .Where(candidate => candidate.Spec.Type != "ClusterIP" || candidate.Spec.ExternalIPs?.Count > 0 || candidate.Spec.Ports?.Any(port => port.NodePort is not null) == true)
                .Select(candidate => $"{candidate.Metadata.Name} is a {candidate.Spec.Type}"),
            Excuses = [Excuse.Of("MGEN113"), Excuse.Of("MGEN114")],
            Bad =
            [
                new(Catalog, "type: ClusterIP", "type: NodePort"),
                new(Catalog, "type: ClusterIP", "type: LoadBalancer"),
                new(Catalog, "type: ClusterIP", "type: ClusterIP\n  externalIPs: [10.0.0.1]"),
            ],
        },
        new(49, "Ingress or route to a Service that is not there")
        {
            Find = service => service.Documents.SelectMany(BackendsOf).Where(backend => !IsThere(backend, service)).Select(backend => backend.ToString()),
            Bad =
            [
                new(Catalog, "service:\n                name: catalog", "service:\n                name: other"),
                new(Catalog, "service:\n                name: catalog\n                port:\n                  name: http", "service:\n                name: catalog\n                port:\n                  number: 8081"),
            ],
        },
        new(50, "Ingress, or route of an own gateway, that is not encrypted")
        {
            Find = service =>
            [
                .. from ingress in service.Objects.OfType<V1Ingress>()
                   from rule in ingress.Spec.Rules
                   where ingress.Spec.Tls?.Any(tls => tls.SecretName is not null && tls.Hosts.Contains(rule.Host)) != true
                   select rule.Host,
                .. service.Documents.Where(document => ((string)document["kind"]!).EndsWith("Route", StringComparison.Ordinal)).SelectMany(route => PlainListenersOf(route, service)),
                .. service.Documents.SelectMany(document => document.SelectTokens("spec.listeners[*]")).Where(listener => (string?)listener["protocol"] == "HTTPS" && listener.SelectToken("tls.certificateRefs[0].name") is null)
                    .Select(listener => $"{listener["name"]} has no certificate"),
            ],
            Excuses = [Excuse.Of("MGEN128"), Excuse.Of("MGEN164")],
            Bad =
            [
                new(Catalog, "      protocol: HTTPS\n", "      protocol: HTTP\n"),
                new(Catalog, "          - kind: Secret\n            name: gateway-tls", "          - kind: Secret"),
                new(Catalog, "secretName: shop-tls", "secretName: null"), new(Catalog, "  tls:\n    - hosts:\n        - shop.example.com", "  tls:\n    - hosts:\n        - example.com"),
            ],
        },
        new(51, "Code in the ingress controller")
        {
            Find = service => service.Objects.OfType<V1Ingress>().SelectMany(ingress => ingress.Metadata.Annotations?.Keys ?? [])
                .Where(key => key.StartsWith("nginx.ingress.kubernetes.io/", StringComparison.Ordinal) && key.EndsWith("-snippet", StringComparison.Ordinal)),
            Excuses = [Excuse.Of("MGEN131")],
            Bad = [new(Catalog, "kind: Ingress\nmetadata:\n", "kind: Ingress\nmetadata:\n  annotations: {nginx.ingress.kubernetes.io/server-snippet: \"return 200;\"}\n")],
        },
        new(52, "Pods without a NetworkPolicy")
        {
            Find = service => service.Objects.OfType<V1NetworkPolicy>()
                .Any(policy => service.IsSelectedBy(policy.Spec.PodSelector.MatchLabels) && new[] { "Ingress", "Egress" }.All(policy.Spec.PolicyTypes.Contains)) ? [] : ["no policy"],
            Bad = [new(Catalog, "  policyTypes:\n    - Ingress\n    - Egress", "  policyTypes:\n    - Ingress"), new(Catalog, "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: catalog", "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: other")],
        },
        new(53, "NetworkPolicy of no pod, or for a peer that is not there")
        {
            Find = service =>
            [
                .. service.Objects.OfType<V1NetworkPolicy>().Where(policy => !service.IsSelectedBy(policy.Spec.PodSelector.MatchLabels)).Select(policy => policy.Metadata.Name),
                .. service.Objects.OfType<V1NetworkPolicy>().SelectMany(PeersOf)
                    .Where(labels => !service.Application.Services.Any(other => other.IsSelectedBy(labels))).Select(labels => $"peer {labels[NameLabel]}"),
            ],
            Excuses = [Excuse.Of("MGEN147"), Excuse.Of("MGEN163")],
            Bad =
            [
                new(Catalog, "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: catalog", "podSelector:\n    matchLabels:\n      app.kubernetes.io/name: other"),
                new(Catalog, "app.kubernetes.io/name: postgres", "app.kubernetes.io/name: mysql"),
                new("k8s/postgres.yaml", "app.kubernetes.io/name: catalog", "app.kubernetes.io/name: orders"),
            ],
        },
        new(54, "Monitor of nothing")
        {
            Find = service => service.Documents
                .Where(document => ((string)document["kind"]!).EndsWith("Monitor", StringComparison.Ordinal))
                .Where(monitor => !IsMonitored(monitor, service))
                .Select(monitor => monitor.SelectToken("metadata.name")!.ToString()),
            Bad =
            [
                new(Catalog, "kind: ServiceMonitor", "kind: PodMonitor"),
                new(Catalog, "spec:\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: catalog\n      app.kubernetes.io/instance: catalog\n  endpoints", "spec:\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: other\n  endpoints"),
                new(Catalog, "endpoints:\n    - port: http", "endpoints:\n    - port: metrics"),
            ],
        },
    ];

    // Of a gateway that is not written here, nothing is known.
    private static IEnumerable<string> PlainListenersOf(JToken route, RenderedService service) =>
        from parent in route.SelectTokens("spec.parentRefs[*]")
        where parent["namespace"] is null
        from gateway in service.Documents
        where (string?)gateway["kind"] == "Gateway" && (string?)gateway.SelectToken("metadata.name") == (string?)parent["name"]
        from listener in gateway.SelectTokens("spec.listeners[*]")
        where (string?)listener["protocol"] == "HTTP" && (parent["sectionName"] is not { } name || (string?)name == (string?)listener["name"])
            && (listener["hostname"] is not { } host || route.SelectTokens("spec.hostnames[*]").Any(served => IsWithin((string)served!, (string)host!) || IsWithin((string)host!, (string)served!)))
        select $"{listener["name"]} takes requests for {route.SelectToken("spec.hostnames")}";

    private static bool IsWithin(string host, string pattern) => host == pattern || (pattern.StartsWith('*') && host.EndsWith(pattern[1..], StringComparison.Ordinal));

    private static IEnumerable<JToken> BackendsOf(JToken document) => document.SelectTokens("spec.rules[*].http.paths[*].backend.service").Concat(document.SelectTokens("spec.rules[*].backendRefs[*]"));

    private static bool IsThere(JToken backend, RenderedService service) => service.Application.Services
        .SelectMany(other => other.Objects.OfType<V1Service>())
        .Where(candidate => candidate.Metadata.Name == (string?)backend["name"])
        .SelectMany(candidate => candidate.Spec.Ports)
        .Any(port => backend["port"] is JValue number ? port.Port == (int)number : port.Name == (string?)backend.SelectToken("port.name") || port.Port == (int?)backend.SelectToken("port.number"));

    private static IEnumerable<IDictionary<string, string>> PeersOf(V1NetworkPolicy policy) =>
        (policy.Spec.Ingress ?? []).SelectMany(rule => rule.FromProperty ?? [])
        .Concat((policy.Spec.Egress ?? []).SelectMany(rule => rule.To ?? []))
        .Where(peer => peer is { NamespaceSelector: null })
        .Select(peer => peer.PodSelector?.MatchLabels)
        .OfType<IDictionary<string, string>>()
        .Where(labels => labels.ContainsKey(NameLabel));

    private static bool IsMonitored(JToken monitor, RenderedService service)
    {
        var labels = monitor.SelectToken("spec.selector.matchLabels")!.ToObject<Dictionary<string, string>>()!;
        return (string?)monitor["kind"] == "PodMonitor"
            ? service.IsSelectedBy(labels) && monitor.SelectTokens("spec.podMetricsEndpoints[*].port").Any(port => service.Containers.Any(container => container.Ports?.Any(declared => declared.Name == (string?)port) == true))
            : service.Objects.OfType<V1Service>().Any(candidate => labels.All(candidate.Metadata.Labels.Contains) && candidate.Spec.Ports.Any(port => port.Name == (string?)monitor.SelectToken("spec.endpoints[0].port")));
    }
}
