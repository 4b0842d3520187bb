using ManifestGen;
using Shop.Backing;

namespace Shop.Orders;

/// <summary>Takes orders, and announces them to the shipping service.</summary>
[ContainerService("orders")]
[ContainerImage("ghcr.io/acme/shop/orders")]
[Port(8080, Publishing = PortPublishing.None)]
[Replicas(2)]
[Resources(Cpu = "100m", Memory = "96Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
[DependsOn(typeof(Postgres)), DependsOn(typeof(RabbitMq))]
[Env(PostgresUser.Name, "orders"), SecretEnv(PostgresUser.Password, Secret = "postgres-orders", Key = "password")]
public sealed class OrdersService;
