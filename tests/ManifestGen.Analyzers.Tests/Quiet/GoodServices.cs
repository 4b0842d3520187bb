namespace ManifestGen.Quiet;

/// <summary>Web services, by what they declare of themselves.</summary>
internal static class GoodServices
{
    public static IReadOnlyList<GoodDeclaration> All { get; } =
    [
        new("The least that a web service says", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            internal sealed class Catalog;
            """),
        new("All three probes", """
            [ContainerService("catalog"), Port(8080), Replicas(2)]
            [StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
            internal sealed class Catalog;
            """),
        new("Probes with numbers of their own", """
            [ContainerService("catalog"), Port(8080)]
            [StartupProbe("/alive", PeriodSeconds = 5, FailureThreshold = 60)]
            [LivenessProbe("/alive", PeriodSeconds = 20, TimeoutSeconds = 10)]
            [ReadinessProbe("/health?full=true", Headers = new[] { "Host: catalog.internal" })]
            internal sealed class Catalog;
            """),
        new("Autoscaling by processor time", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [AutoScale(2, 10, CpuUtilization = 70), Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi")]
            internal sealed class Catalog;
            """),
        new("Autoscaling by memory, and a behaviour", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [AutoScale(3, 12, MemoryUtilization = 80), Resources(Memory = "256Mi", MemoryLimit = "512Mi")]
            [ScaleBehavior(ScaleDirection.Down, StabilizationSeconds = 600, MaxPods = 1, PeriodSeconds = 60)]
            internal sealed class Catalog;
            """),
        new("Requests and limits in other units", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [Resources(Cpu = "0.5", CpuLimit = "2", Memory = "500M", MemoryLimit = "1G", EphemeralStorage = "100Mi", EphemeralStorageLimit = "1Gi")]
            internal sealed class Catalog;
            """),
        new("Several ports", """
            [ContainerService("catalog"), ReadinessProbe("/health", Port = "admin")]
            [Port(8080, Name = "http"), Port(8081, Name = "admin", Publishing = PortPublishing.None), Port(5353, Name = "dns", Protocol = PortProtocol.Udp)]
            internal sealed class Catalog;
            """),
        new("Ports of the host", """
            [ContainerService("catalog"), ReadinessProbe("/health")]
            [Port(8080, Name = "http", PublishedPort = 5000), Port(8443, Name = "https", ServicePort = 443, PublishedPort = 5001)]
            internal sealed class Catalog;
            """),
        new("gRPC", """
            [ContainerService("catalog"), Port(8080, Name = "grpc", AppProtocol = "kubernetes.io/h2c")]
            [LivenessProbe(ProbeKind.Grpc, GrpcService = "alive"), ReadinessProbe(ProbeKind.Grpc)]
            internal sealed class Catalog;
            """),
        new("Variables that are about secrets, and are none", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [Env("Auth__Authority", "https://login.example.com"), Env("TOKEN_TTL", "3600"), Env("Jwt__Audience", "catalog"), Env("Features__Checkout", "true")]
            [Env("Password__MinLength", "12"), Env("Cache__Key", "catalog"), Env("Smtp__Host", "smtp.example.com")]
            internal sealed class Catalog;
            """),
        new("Secrets as variables and as files", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [SecretEnv("ConnectionStrings__Catalog", Secret = "catalog-db", Key = "connection-string"), SecretEnv("Stripe__ApiKey")]
            [SecretFile("/etc/catalog/tls/tls.crt", Secret = "catalog-tls", Key = "tls.crt")]
            internal sealed class Catalog;
            """),
        new("Configuration of other owners", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [ConfigValue("Catalog__PageSize", "50"), ConfigEnv("REGION", ConfigMap = "cluster-info", Key = "region"), ConfigEnvFrom("shop-common")]
            [FieldEnv("POD_NAME", PodField.Name), ResourceEnv("MEMORY", ResourceField.MemoryLimit, Divisor = "1Mi"), SecretEnvFrom("catalog-api", Prefix = "Api__")]
            internal sealed class Catalog;
            """),
        new("A place for files that are not kept", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [TemporaryVolume("/var/cache/images", Size = "1Gi")]
            [TemporaryVolume("/run/catalog", Memory = true, Size = "16Mi")]
            internal sealed class Catalog;
            """),
        new("A user of the company's own", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [Security(RunAsUser = 20001, RunAsGroup = 20001, FsGroup = 20001, Sysctls = new[] { "net.ipv4.tcp_keepalive_time=300" })]
            internal sealed class Catalog;
            """),
        new("A weaker setting, with its reason", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [Security(ReadOnlyRootFilesystem = false, Reason = "the PDF library unpacks its fonts beside itself")]
            internal sealed class Catalog;
            """),
        new("Labels and annotations", """
            [ContainerService("catalog", PartOf = "shop"), Port(8080), ReadinessProbe("/health")]
            [Label("team", "catalog"), Label("example.com/cost-center", "4711"), Annotation("example.com/runbook", "https://wiki.example.com/catalog")]
            internal sealed class Catalog;
            """),
        new("What differs between environments", """
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [Replicas(2), Replicas(1, Environment = "staging"), AutoScale(3, 9, Environment = "production")]
            [Resources(Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi"), Resources(Cpu = "500m", Memory = "512Mi", MemoryLimit = "1Gi", Environment = "production")]
            [Env("Features__Beta", "false"), Env("Features__Beta", "true", Environment = "staging")]
            internal sealed class Catalog;
            """),
        new("Metrics and traces", """
            [ContainerService("catalog"), Port(8080), Port(9090, Name = "metrics"), ReadinessProbe("/health")]
            [Metrics(IntervalSeconds = 30), Telemetry("http://otel-collector:4317")]
            internal sealed class Catalog;
            """),
        new("A sidecar and an init container", """
            [Container("otel", "otel/opentelemetry-collector:0.130.0", Arguments = new[] { "--config=/etc/otelcol/config.yaml" })]
            [Port(4317, Name = "otlp"), Port(13133, Name = "health"), LivenessProbe("/alive", Port = "health"), ReadinessProbe("/", Port = "health")]
            [Resources(Cpu = "50m", Memory = "64Mi", MemoryLimit = "128Mi")]
            internal sealed class Collector;

            [Container("migrate", Arguments = new[] { "--migrate" })]
            [SecretEnv("ConnectionStrings__Catalog", Secret = "catalog-db", Key = "connection-string")]
            internal sealed class Migrations;

            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
            [Sidecar(typeof(Collector)), InitContainer(typeof(Migrations))]
            internal sealed class Catalog;
            """),
    ];
}
