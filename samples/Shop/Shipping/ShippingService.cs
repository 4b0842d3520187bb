using ManifestGen;
using Shop.Backing;

namespace Shop.Shipping;

/// <summary>Ships the orders that wait in the queue. It has no port: a second run of the program in the same container checks its health.</summary>
[ContainerService("shipping")]
[ContainerImage("ghcr.io/acme/shop/shipping")]
[Replicas(1)]
[Resources(Cpu = "50m", Memory = "96Mi", MemoryLimit = "192Mi")]
[ReadinessProbe(ProbeKind.Exec, Command = new[] { "dotnet", "Shop.Shipping.dll", "ready" }, PeriodSeconds = 10, TimeoutSeconds = 5)]
[TemporaryVolume(Readiness.Folder)]
[DependsOn(typeof(Postgres)), DependsOn(typeof(RabbitMq))]
[Env(PostgresUser.Name, "shipping"), SecretEnv(PostgresUser.Password, Secret = "postgres-shipping", Key = "password")]
public sealed class ShippingService;
