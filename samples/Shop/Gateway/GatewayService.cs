using ManifestGen;

namespace Shop.Gateway;

/// <summary>
/// The only entry point. It names the other services without references to their projects. The system resolves the names.
/// </summary>
[ContainerService("gateway")]
[ContainerImage("ghcr.io/acme/shop/gateway")]
[Port(8080)]
[Replicas(2)]
[Resources(Cpu = "100m", Memory = "96Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
[DependsOn("catalog"), DependsOn("orders")]
[Ingress("shop.example.com", TlsSecret = "shop-tls", ClassName = "nginx")]
[AllowIngress(Namespace = "ingress-nginx", Ports = new[] { "http" })]
public sealed class GatewayService;
