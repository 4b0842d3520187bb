namespace ManifestGen.Model;

/// <summary>What passes messages on.</summary>
internal static class Brokers
{
    public static IReadOnlyList<EngineDefinition> All { get; } =
    [
        new(BackingEngine.RabbitMq, "RabbitMQ", 5672, "amqp")
        {
            Images = ["rabbitmq"],
            User = new(999, 999),
            AlpineUser = new(100, 101),
            DataFolder = _ => "/var/lib/rabbitmq",
            KeepsData = true,
            ScratchFolders = ["/var/log/rabbitmq"],
            // Its data is in a folder of this name, and the host's name is another one with each container.
            Environment = setting => [("RABBITMQ_NODENAME", "rabbit@localhost"), .. RabbitMemory(setting)],
            HealthCommand = _ => ["rabbitmq-diagnostics", "--quiet", "check_port_connectivity"],
            Program = new(["docker-entrypoint.sh"], ["rabbitmq-server"]),
            DefaultPasswordVariable = "RABBITMQ_DEFAULT_PASS",
            Memory = "256Mi",
            MemoryLimit = "1Gi",
            // What this server calls a virtual host.
            DatabaseVariables = ["RABBITMQ_DEFAULT_VHOST"],
            ConnectionString = "amqp://$(RABBITMQ_DEFAULT_USER:guest):$(RABBITMQ_DEFAULT_PASS:guest)@$(host):$(port)$(database?/$(database))",
        },
        new(BackingEngine.Kafka, "Apache Kafka", 9092, "kafka")
        {
            Images = ["apache/kafka"],
            User = new(1000, 1000),
            DataFolder = _ => "/var/lib/kafka/data",
            KeepsData = true,
            ScratchFolders = ["/opt/kafka/config", "/opt/kafka/logs"],
            Environment = KafkaEnvironment,
            HealthCommand = _ => ["/opt/kafka/bin/kafka-cluster.sh", "cluster-id", "--bootstrap-server", "localhost:9092"],
            Program = new(["/__cacert_entrypoint.sh"], ["/etc/kafka/docker/run"]),
            Memory = "1Gi",
            MemoryLimit = "2Gi",
            StopSeconds = 105,
            ConnectionString = "$(host):$(port)",
        },
        new(BackingEngine.Nats, "NATS", 4222, "nats")
        {
            Images = ["nats"],
            // Without a volume it keeps nothing.
            DataFolder = _ => "/data",
            HasDataFolder = false,
            Arguments = setting => setting.HasVolume ? ["--jetstream", $"--store_dir={setting.DataFolder}"] : [],
            Environment = GoMemory.Limit,
            HealthCommand = setting => setting.Image.IsAlpine ? ["nc", "-z", "127.0.0.1", "4222"] : [],
            Memory = "64Mi",
            MemoryLimit = "256Mi",
            ConnectionString = "nats://$(host):$(port)",
        },
    ];

    // It stops taking messages at a share of what it takes for all memory, which was the machine's where we tried.
    private static IEnumerable<(string Name, string Value)> RabbitMemory(EngineSetting setting) => setting.Mebibytes(100) is { } limit
        ? [("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", $"-rabbit total_memory_available_override_value {limit * 1024 * 1024}")]
        : [];

    // One server that is broker and controller. With the first variable of its kind, the image leaves its own settings out: so all of them.
    private static IEnumerable<(string Name, string Value)> KafkaEnvironment(EngineSetting setting) =>
    [
        ("KAFKA_NODE_ID", "1"),
        ("KAFKA_PROCESS_ROLES", "broker,controller"),
        ("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093"),
        // What clients are told to connect to.
        ("KAFKA_ADVERTISED_LISTENERS", $"PLAINTEXT://{setting.Service.Name}:9092"),
        ("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
        ("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
        ("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
        ("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
        ("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
        ("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
        // In a folder of its own: the server takes every folder for a topic, the lost+found of a new disk too.
        ("KAFKA_LOG_DIRS", $"{setting.DataFolder}/logs"),
        // A gigabyte by default. The rest is for the cache of files. Only the most that it may take, since the program that asks for its health reads this too.
        .. setting.Mebibytes(50) is { } heap ? [("KAFKA_HEAP_OPTS", $"-Xmx{heap}m")] : Array.Empty<(string, string)>(),
    ];
}
