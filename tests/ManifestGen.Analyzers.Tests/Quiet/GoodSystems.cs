namespace ManifestGen.Quiet;

/// <summary>Several services of one project.</summary>
internal static class GoodSystems
{
    public static IReadOnlyList<GoodDeclaration> All { get; } =
    [
        new("Services that call each other in one direction", """
            [assembly: Stack("shop")]

            [ContainerService("web"), Port(8080, PublishedPort = 5000), Replicas(2), ReadinessProbe("/health"), DependsOn(typeof(Orders))]
            internal sealed class Web;

            [ContainerService("orders"), Port(8080, PublishedPort = 5001), Replicas(2), ReadinessProbe("/health"), DependsOn(typeof(Billing))]
            internal sealed class Orders;

            [ContainerService("billing"), Port(8080, Publishing = PortPublishing.None), Replicas(2), ReadinessProbe("/health")]
            internal sealed class Billing;
            """),
        new("A job before a service", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health"), DependsOn(typeof(Migration))]
            internal sealed class Catalog;

            [ContainerService("migration", Arguments = new[] { "--migrate" }), Job]
            internal sealed class Migration;
            """),
        new("Paths of one host", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health"), Ingress("shop.example.com", Path = "/catalog", TlsSecret = "shop-tls")]
            internal sealed class Catalog;

            [ContainerService("orders"), Port(8081), Replicas(2), ReadinessProbe("/health"), Ingress("shop.example.com", Path = "/orders", TlsSecret = "shop-tls")]
            internal sealed class Orders;
            """),
    ];
}
