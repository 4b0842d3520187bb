using ManifestGen;

namespace Receipts;

/// <summary>The broker. KEDA reads its address from the secret receipts-queue, with the password in it.</summary>
[BackingService("rabbitmq", Image = "rabbitmq:4.1.4", PartOf = "shop")]
[Env("RABBITMQ_DEFAULT_USER", "receipts")]
[SecretEnv("RABBITMQ_DEFAULT_PASS", Secret = "receipts-queue", Key = "password")]
[Volume("/var/lib/rabbitmq", Size = "1Gi")]
internal sealed class RabbitMq;
