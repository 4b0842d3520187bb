using ManifestGen;

namespace Shop.Backing;

/// <summary>Brings the orders that were placed to those who ship them.</summary>
[BackingService("rabbitmq", Image = "rabbitmq:4.1.4")]
[Env("RABBITMQ_DEFAULT_USER", "shop")]
[SecretEnv("RABBITMQ_DEFAULT_PASS", Secret = "rabbitmq", Key = "password")]
[Volume("/var/lib/rabbitmq", Size = "1Gi")]
public sealed class RabbitMq;
