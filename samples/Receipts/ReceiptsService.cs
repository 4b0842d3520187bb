using ManifestGen;

// The password of the broker, and its address with the password in it: the entry shop/receipts-queue of the platform's Vault.
[assembly: SecretStore("vault", ClusterStore = true, RemoteKeyPrefix = "shop/", Environment = "production")]

namespace Receipts;

/// <summary>
/// A worker without ports. KEDA scales it by the queue: no replicas while it is empty, and one more for every twenty waiting messages.
/// </summary>
[ContainerService("receipts", PartOf = "shop")]
[ContainerImage("ghcr.io/acme/receipts", Tag = "1.2.0")]
[AutoScale(0, 5)]
[AutoScale(1, 40, Environment = "production")]
[ScaleOnEvent("rabbitmq", "queueName=receipts", "mode=QueueLength", "value=20", Secrets = new[] { "host=receipts-queue/connection-string" })]
[Resources(Cpu = "50m", Memory = "96Mi", MemoryLimit = "192Mi")]
[Shutdown(45)]
[ConfigValue("Mail__Host", "mail.example.com")]
[ConfigValue("Mail__Sender", "receipts@example.com")]
[DependsOn(typeof(RabbitMq), Connection = "Queue")]
internal sealed class ReceiptsService;
