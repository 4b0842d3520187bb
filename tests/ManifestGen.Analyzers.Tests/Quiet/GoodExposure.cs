namespace ManifestGen.Quiet;

/// <summary>How services are reached, and what they may reach.</summary>
internal static class GoodExposure
{
    public static IReadOnlyList<GoodDeclaration> All { get; } =
    [
        new("An ingress with a certificate", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [Ingress("shop.example.com", Path = "/catalog", TlsSecret = "shop-tls", ClassName = "nginx")]
            [Annotation("nginx.ingress.kubernetes.io/proxy-body-size", "8m", On = ManifestKinds.Ingress)]
            internal sealed class Catalog;
            """),
        new("Two hosts, and a certificate from an issuer", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [Ingress("shop.example.com", TlsSecret = "shop-tls"), Ingress("www.shop.example.com", TlsSecret = "shop-tls")]
            [Certificate("shop-tls", Issuer = "letsencrypt", ClusterIssuer = true)]
            internal sealed class Catalog;
            """),
        new("Routes of a gateway of the cluster", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [HttpRoute("shop.example.com", Path = "/catalog", Gateway = "public", GatewayNamespace = "gateways", TimeoutSeconds = 30)]
            internal sealed class Catalog;
            """),
        new("A gateway of its own", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [Gateway("catalog", "istio", Host = "shop.example.com", TlsSecret = "shop-tls"), HttpRoute("shop.example.com")]
            internal sealed class Catalog;
            """),
        new("A load balancer for some", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [KubernetesService(Type = ServiceType.LoadBalancer, LoadBalancerSourceRanges = new[] { "203.0.113.0/24" }, ExternalTrafficPolicy = TrafficPolicy.Local)]
            internal sealed class Catalog;
            """),
        new("A session that stays with an instance", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [KubernetesService(SessionAffinitySeconds = 3600)]
            internal sealed class Catalog;
            """),
        new("Who may talk to whom", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [AllowIngress(Namespace = "ingress-nginx", Ports = new[] { "http" })]
            [AllowEgress(Cidr = "10.0.0.0/8", Except = new[] { "10.1.0.0/16" }, Ports = new[] { "5432" }), AllowEgress(PodLabels = new[] { "app=legacy" })]
            internal sealed class Catalog;
            """),
        new("Access to the API of the cluster", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [KubernetesAccess(KubernetesVerbs.Read, "configmaps"), KubernetesAccess(KubernetesVerbs.Get, "secrets", ResourceNames = new[] { "catalog-db" })]
            internal sealed class Catalog;
            """),
        new("A namespace with a level", """
            [assembly: KubernetesNamespace("shop", Create = true, Level = PodSecurityLevel.Restricted)]
            [assembly: KubernetesNamespace("shop-staging", Environment = "staging")]

            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            internal sealed class Catalog;
            """),
        new("Nodes of one's choice", """
            [ContainerService("catalog"), Port(8080), Replicas(3), ReadinessProbe("/health")]
            [NodeSelector("kubernetes.io/arch", "amd64"), NodeAffinity("node.kubernetes.io/instance-type", NodeOperator.In, "m6i.large", "m6i.xlarge", Weight = 50)]
            [Toleration("dedicated", Value = "web", Effect = TaintEffect.NoSchedule), Spread(Topology.Zones, MaxSkew = 1), Scheduling(PriorityClass = "web")]
            internal sealed class Catalog;
            """),
    ];
}
