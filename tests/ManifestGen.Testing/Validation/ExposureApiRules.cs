using System.Net;
using System.Text.RegularExpressions;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What an API server refuses of Services and Ingresses, for the fields by which a service is reached.</summary>
internal static partial class ExposureApiRules
{
    private static readonly string[] ForbiddenInPaths = ["//", "/./", "/../", "%2f", "%2F"];

    public static IEnumerable<string> Check(IReadOnlyList<object> resources) =>
    [
        .. resources.OfType<V1Service>().SelectMany(OfService),
        .. resources.OfType<V1Ingress>().SelectMany(ingress => OfIngress(ingress, resources.OfType<V1Service>().ToList())),
        .. Repeated("object", resources.OfType<k8s.IKubernetesObject<V1ObjectMeta>>().Select(resource => $"{resource.Kind}/{resource.Metadata.Name}")),
    ];

    public static bool IsSubdomain(string name) => name.Length <= 253 && Subdomain().IsMatch(name);

    private static IEnumerable<string> OfService(V1Service service)
    {
        var spec = service.Spec;
        IList<V1ServicePort> ports = spec.Ports ?? [];
        var isOpen = spec.Type is "NodePort" or "LoadBalancer";
        var balances = spec.Type == "LoadBalancer";
        (string Problem, bool IsBroken)[] rules =
        [
            ("type", spec.Type is not ("ClusterIP" or "NodePort" or "LoadBalancer")),
            ("headless", spec.ClusterIP == "None" && isOpen),
            ("node port of a closed service", !isOpen && ports.Any(port => port.NodePort is not null)),
            ("node port", ports.Any(port => port.NodePort is < 30000 or > 32767)),
            ("application protocol", ports.Any(port => port.AppProtocol is not null && !QualifiedName().IsMatch(port.AppProtocol))),
            ("kubelet's port", balances && ports.Any(port => port.Port == 10250)),
            ("session affinity", spec.SessionAffinityConfig is { } config && (spec.SessionAffinity != "ClientIP" || config.ClientIP.TimeoutSeconds is < 1 or > 86400)),
            ("external traffic policy", spec.ExternalTrafficPolicy is not null && (!isOpen || spec.ExternalTrafficPolicy is not ("Local" or "Cluster"))),
            ("internal traffic policy", spec.InternalTrafficPolicy is not (null or "Local" or "Cluster")),
            ("load balancer class", spec.LoadBalancerClass is not null && (!balances || !QualifiedName().IsMatch(spec.LoadBalancerClass))),
            ("source ranges", spec.LoadBalancerSourceRanges is { } ranges && (!balances || ranges.Any(range => !IPNetwork.TryParse(range, out _)))),
        ];
        return rules.Where(rule => rule.IsBroken).Select(rule => $"service: {rule.Problem}")
            .Concat(Repeated("node port", ports.Where(port => port.NodePort is not null).Select(port => $"{port.NodePort}/{port.Protocol}")));
    }

    private static IEnumerable<string> OfIngress(V1Ingress ingress, List<V1Service> services)
    {
        var hosts = ingress.Spec.Rules.Select(rule => rule.Host).Concat((ingress.Spec.Tls ?? []).SelectMany(tls => tls.Hosts));
        var paths = ingress.Spec.Rules.SelectMany(rule => rule.Http.Paths).ToList();
        (string Problem, bool IsBroken)[] rules =
        [
            ("host", hosts.Any(host => !IsHost(host))),
            ("secret", (ingress.Spec.Tls ?? []).Any(tls => !IsSubdomain(tls.SecretName))),
            ("class", ingress.Spec.IngressClassName is { } name && !IsSubdomain(name)),
            ("class twice", ingress.Spec.IngressClassName is not null && ingress.Metadata.Annotations?.ContainsKey("kubernetes.io/ingress.class") == true),
            ("path type", paths.Any(path => path.PathType is not ("Prefix" or "Exact" or "ImplementationSpecific"))),
            ("path", paths.Any(path => !IsPath(path))),
            ("backend", paths.Any(path => !services.Exists(service => IsBackend(path.Backend.Service, service)))),
        ];
        return rules.Where(rule => rule.IsBroken).Select(rule => $"ingress: {rule.Problem}");
    }

    private static bool IsHost(string host) => IsSubdomain(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) && !IPAddress.TryParse(host, out _);

    private static bool IsPath(V1HTTPIngressPath path) =>
        path.Path.StartsWith('/')
        && (path.PathType == "ImplementationSpecific"
            || (!ForbiddenInPaths.Any(path.Path.Contains) && !path.Path.EndsWith("/.", StringComparison.Ordinal) && !path.Path.EndsWith("/..", StringComparison.Ordinal)));

    private static bool IsBackend(V1IngressServiceBackend backend, V1Service service) =>
        backend.Name == service.Metadata.Name && service.Spec.Ports?.Any(port => port.Name == backend.Port.Name && port.Protocol == "TCP") == true;

    private static IEnumerable<string> Repeated(string what, IEnumerable<string> values) =>
        values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => $"{what} '{group.Key}' twice");

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Subdomain();

    [GeneratedRegex(@"\A([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex QualifiedName();
}
