namespace ManifestGen.Model;

/// <summary>Servers that are neither databases nor brokers.</summary>
internal static class OtherServers
{
    public static IReadOnlyList<EngineDefinition> All { get; } =
    [
        new(BackingEngine.Minio, "MinIO", 9000, "http-api")
        {
            Images = ["minio/minio"],
            DataFolder = _ => "/data",
            KeepsData = true,
            HasDataFolder = false,
            Arguments = setting => setting.Service.Arguments.Count > 0 ? [] : ["server", setting.DataFolder!],
            // Its client keeps its settings in the home folder, which is read-only.
            Environment = setting => [("MC_CONFIG_DIR", "/tmp/.mc"), .. GoMemory.Limit(setting)],
            Probe = ProbeKind.Http,
            ProbePath = "/minio/health/ready",
            HealthCommand = _ => ["mc", "ready", "local"],
            FileVariables = ["MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"],
            Program = new(["/usr/bin/docker-entrypoint.sh"], ["minio"]),
            DefaultPasswordVariable = "MINIO_ROOT_PASSWORD",
            MemoryLimit = "1Gi",
            ConnectionString = "Endpoint=http://$(host):$(port);AccessKey=$(MINIO_ROOT_USER:minioadmin);SecretKey=$(MINIO_ROOT_PASSWORD:minioadmin)",
        },
        new(BackingEngine.OpenTelemetryCollector, "The OpenTelemetry Collector", 4317, "otlp-grpc")
        {
            Images = ["otel/opentelemetry-collector", "otel/opentelemetry-collector-contrib", "otel/opentelemetry-collector-k8s",
                "open-telemetry/opentelemetry-collector-releases/opentelemetry-collector", "open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib"],
            User = new(10001, 10001),
            // Nothing is stored, so several are as good as one.
            IsSingle = false,
            Environment = GoMemory.Limit,
            StopSeconds = 15,
        },
    ];
}
