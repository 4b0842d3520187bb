using System.Collections.Immutable;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>Whoever makes one mistake has one line to read. These are the mistakes that several rules could have something to say about.</summary>
public sealed class OneFindingTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new ServiceDeclarationAnalyzer(), new MisplacedAttributeAnalyzer()];

    public static TheoryData<string, string> Mistakes => new()
    {
        // Of ports.
        { "MGEN401", """StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")""" },
        { "MGEN401", """KubernetesService(SessionAffinitySeconds = 60), ReadinessProbe("/health"), Ingress("shop.example.com", TlsSecret = "tls"), Metrics, AllowIngress""" },
        { "MGEN122", """KubernetesService(SessionAffinitySeconds = 60), Ingress("shop.example.com", TlsSecret = "tls"), HttpRoute("shop.example.com", Gateway = "public")""" },
        { "MGEN170", """Metrics, PostStart(Path = "/warm-up"), AllowIngress""" },
        { "MGEN156", """AllowIngress, KubernetesService(SessionAffinitySeconds = 60)""" },
        { "MGEN101", """Ready, Port(0, Name = "http")""" },
        { "MGEN101", """Ready, Port(8080, ServicePort = 65536)""" },
        { "MGEN102", """Ready, Port(8080), Port(8080)""" },
        { "MGEN104", """Ready, Port(8080, Name = "")""" },
        { "MGEN105", """Ready, Port(80)""" },
        { "MGEN109", """Ready, Port(8080), Port(22, Name = "ssh")""" },
        { "MGEN110", """Ready, Port(8080, NodePort = 80)""" },
        { "MGEN187", """Ready, Port(8080, PublishedPort = 5000, Publishing = PortPublishing.None)""" },
        // Of certificates.
        { "MGEN137", """Ready, Port(8080), Certificate("shop-tls")""" },
        { "MGEN129", """Ready, Port(8080), Certificate("Shop_TLS", Issuer = "internal")""" },
        { "MGEN124", """Ready, Port(8080), Certificate("shop-tls", Issuer = "internal", DnsNames = new[] { "https://shop.example.com" }), Ingress("shop.example.com", TlsSecret = "shop-tls")""" },
        { "MGEN124", """Ready, Port(8080), Certificate("shop-tls", Issuer = "internal", DnsNames = new[] { "shop.example.com" }), Ingress("Shop.Example.com", TlsSecret = "shop-tls")""" },
        // Of scaling.
        { "MGEN202", """Replicas(-1)""" },
        { "MGEN203", """Replicas(0)""" },
        { "MGEN204", """AutoScale(5, 2), Resources(Cpu = "1")""" },
        { "MGEN205", """AutoScale(0, 0), Resources(Cpu = "1")""" },
        { "MGEN206", """AutoScale(2, 5)""" },
        { "MGEN207", """AutoScale(2, 5, CpuUtilization = 0)""" },
        { "MGEN208", """AutoScale(1, 1), Resources(Cpu = "1")""" },
        { "MGEN256", """Replicas(2), Disruption(MinAvailable = "150%")""" },
        { "MGEN262", """Replicas(2), Disruption(MinAvailable = "2", MaxUnavailable = "0")""" },
        { "MGEN263", """Replicas(1), Disruption(MinAvailable = "1")""" },
        { "MGEN714", """Replicas(2), Volume("/data", Size = "1Gi")""" },
        { "MGEN201", """Replicas(-1), AutoScale(2, 5), Resources(Cpu = "1")""" },
        { "MGEN241", """ContainerService("catalog", Workload = WorkloadKind.DaemonSet), AutoScale(5, 2)""" },
        { "MGEN241", """Job, Replicas(-1)""" },
        // Of probes.
        { "MGEN403", """Port(8080), ReadinessProbe("")""" },
        { "MGEN404", """Port(8080), ReadinessProbe("my health")""" },
        { "MGEN409", """Ready, Port(8080), LivenessProbe("/alive", FailureThreshold = 0)""" },
        { "MGEN409", """Port(8080), LivenessProbe("/alive", FailureThreshold = 0), ReadinessProbe("/health", InitialDelaySeconds = 10)""" },
        { "MGEN409", """Ready, Port(8080), StartupProbe("/alive", FailureThreshold = 100000)""" },
        { "MGEN409", """Port(8080), LivenessProbe("/alive"), ReadinessProbe("/health", InitialDelaySeconds = 100000)""" },
        { "MGEN408", """Port(8080), ReadinessProbe(ProbeKind.Tcp, Path = "health")""" },
        { "MGEN408", """Replicas(2), LivenessProbe((ProbeKind)7)""" },
        { "MGEN416", """Port(8080), LivenessProbe("/alive"), ReadinessProbe("/health", InitialDelaySeconds = 90)""" },
        // Of amounts.
        { "MGEN301", """Resources(Cpu = "")""" },
        { "MGEN301", """Resources(MemoryLimit = "256MB"), TemporaryVolume("/cache", Memory = true, Size = "64Mi")""" },
        { "MGEN301", """Resources(MemoryLimit = "0"), TemporaryVolume("/cache", Memory = true, Size = "64Mi")""" },
        { "MGEN301", """AutoScale(2, 5), Resources(Cpu = "half")""" },
        { "MGEN302", """Resources(Memory = "2Gi", MemoryLimit = "1Gi")""" },
        { "MGEN304", """Resources(CpuLimit = "1m", Cpu = "2m")""" },
        { "MGEN708", """Volume("/data", Size = "")""" },
        { "MGEN709", """Volume("/data")""" },
        // Of names and values.
        { "MGEN001", """ContainerService(""), SecretEnv("TOKEN")""" },
        { "MGEN001", """ContainerService("Catalog_API"), SecretEnv("TOKEN"), ConfigValue("A", "b"), Ready, Port(8080), Ingress("shop.example.com", TlsSecret = "tls")""" },
        { "MGEN007", """ContainerService("catalog", PartOf = "")""" },
        { "MGEN020", """Label("", "x")""" },
        { "MGEN021", "Label(\"team\", \"a\\u0001b\")" },
        { "MGEN005", "Env(\"TEXT\", \"a\\u0001b\")" },
        { "MGEN502", """Env("A:B", "x")""" },
        { "MGEN502", """SecretEnv("A:B")""" },
        { "MGEN503", """Env("", "")""" },
        { "MGEN503", """SecretEnv("")""" },
        { "MGEN503", """ConfigEnv("")""" },
        { "MGEN504", """Env("DB_PASSWORD", "kZ8#mPq2vL9x")""" },
        { "MGEN505", """SecretEnv("TOKEN", Secret = "")""" },
        { "MGEN506", """SecretEnv("TOKEN", Key = "")""" },
        { "MGEN525", """ConfigFile("/etc/catalog/my settings.json", Source = "config/settings.json")""" },
        { "MGEN526", """ConfigFile("/etc/catalog/", Source = "config/settings.json")""" },
        { "MGEN526", """ConfigFile("settings.json", Source = "config/settings.json")""" },
        { "MGEN529", """ConfigFile("/etc/settings.json", Source = "config/settings.json")""" },
        { "MGEN601", """ContainerImage("ghcr.io/acme/catalog")""" },
        { "MGEN603", """ContainerImage("")""" },
        { "MGEN603", """ContainerImage("ghcr.io/acme/catalog:1.4.0")""" },
        { "MGEN604", """ContainerImage("ghcr.io/acme/catalog", Tag = "")""" },
        { "MGEN243", """Schedule("")""" },
        { "MGEN245", """Schedule("@daily", TimeZone = "")""" },
        { "MGEN124", """Ready, Port(8080), Ingress("", TlsSecret = "tls")""" },
        { "MGEN125", """Ready, Port(8080), Ingress("shop.example.com", Path = "", TlsSecret = "tls")""" },
        { "MGEN129", """Ready, Port(8080), HttpRoute("shop.example.com", Gateway = "")""" },
        { "MGEN141", """Ready, Port(8080), DependsOn(typeof(Catalog))""" },
        { "MGEN161", """DependsOn("")""" },
        // Of places in the container.
        { "MGEN701", """Volume("", Size = "1Gi")""" },
        { "MGEN702", """Volume("/app", Size = "1Gi")""" },
        { "MGEN703", """Volume("/data", Size = "1Gi"), TemporaryVolume("/data")""" },
        { "MGEN705", """Volume("/data", Name = "", Size = "1Gi")""" },
        { "MGEN711", """Volume("/data", Claim = "")""" },
        // Of security.
        { "MGEN801", """Security(Sysctls = new[] { "net.core.somaxconn=1024" })""" },
        { "MGEN810", """Security(Sysctls = new[] { "somaxconn=1024" })""" },
        { "MGEN810", """Security(Sysctls = new[] { "net.core.somaxconn" })""" },
        { "MGEN810", """Security(Sysctls = new[] { "somaxconn=1024" }, Reason = "many connections at once")""" },
        { "MGEN811", """Security(AddCapabilities = new[] { (Capability)99 }, Reason = "it sets the clock")""" },
        { "MGEN805", """Security(RunAsUser = -1, Reason = "the files belong to it")""" },
        { "MGEN830", """KubernetesAccess(KubernetesVerbs.None, "pods")""" },
        { "MGEN831", """KubernetesAccess(KubernetesVerbs.Get, "")""" },
        // In general, and in an environment.
        { "MGEN302", """Resources(Memory = "2Gi", MemoryLimit = "1Gi"), Env("A", "b", Environment = "production")""" },
        { "MGEN502", """Env("A:B", "x"), Env("A__B", "y", Environment = "production")""" },
        { "MGEN407", """Port(8080), Port(9090, Name = "extra", Environment = "production")""" },
        // Of a container beside the program.
        { "MGEN053", """Container("otel", "")""" },
        { "MGEN084", """Container("otel", "otel/opentelemetry-collector:0.130.0"), Port(4317, ServicePort = 80)""" },
        { "MGEN101", """Container("otel", "otel/opentelemetry-collector:0.130.0"), Port(4317, ServicePort = 0)""" },
        { "MGEN105", """Container("proxy", "nginx:1.29.1"), Port(80)""" },
        { "MGEN406", """Container("proxy", "nginx:1.29.1"), Port(8080), LivenessProbe("/"), ReadinessProbe("/")""" },
        // Of a server.
        { "MGEN070", """BackingService("db")""" },
        { "MGEN071", """BackingService("db", Image = "")""" },
        { "MGEN079", """BackingService("db", Engine = BackingEngine.Redis, Host = "")""" },
        { "MGEN072", """BackingService("cache", Image = "redis")""" },
        { "MGEN504", """BackingService("postgres", Image = "postgres:17.6"), Env("POSTGRES_PASSWORD", "kZ8#mPq2vL9x"), Volume("/var/lib/postgresql/data", Size = "1Gi")""" },
        { "MGEN076", """BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASWORD"), Volume("/var/lib/postgresql/data", Size = "1Gi")""" },
        { "MGEN075", """BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD"), Volume("/data", Size = "1Gi")""" },
        { "MGEN077", """BackingService("cache", Image = "redis:8.2.2"), Schedule("@daily")""" },
        // Of what is written and of who it is for.
        { "MGEN022", """Label("app.kubernetes.io/name", "my catalog!")""" },
        { "MGEN131", """Ready, Port(8080), Ingress("shop.example.com", TlsSecret = "tls"), Annotation("nginx.ingress.kubernetes.io/configuration-snippet", "more_set_headers 'A: b';", On = ManifestKinds.Ingress)""" },
        { "MGEN138", """Ready, Port(8080), HttpRoute("shop.example.com")""" },
        { "MGEN140", """DependsOn(typeof(string))""" },
        { "MGEN142", """DependsOn("orders"), DependsOn("orders")""" },
        { "MGEN171", """Ready, Port(8080), Metrics("metrics")""" },
        { "MGEN180", """Telemetry("collector:4317")""" },
        { "MGEN907", """Ready, Port(8080), Env("ASPNETCORE_HTTP_PORTS", "5000")""" },
        { "MGEN265", """Shutdown(30, GracePeriodSeconds = 3)""" },
        { "MGEN266", """Ready, Port(8080), Shutdown(30, GracePeriodSeconds = 3)""" },
        { "MGEN269", """Ready, Port(8080), Shutdown(30, PreStopPath = "drain")""" },
        { "MGEN240", """ContainerService("catalog", Workload = WorkloadKind.DaemonSet), Schedule("@daily")""" },
        { "MGEN254", """Job, Rollout(MaxSurge = "half")""" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task One_mistake_is_one_finding(string id, string attributes) => Assert.Equal([id], await FindingsOf(Complete(attributes)));

    /// <summary>A class that was copied, and got no name of its own: each of the two is told, and nothing else is that follows from it.</summary>
    [Fact]
    public async Task A_name_that_two_services_have_is_said_to_each_of_them() => Assert.Equal(["MGEN002", "MGEN002"], await FindingsOf("""
        using ManifestGen;

        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health"), Ingress("shop.example.com", TlsSecret = "tls")]
        internal sealed class Catalog;

        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health"), Ingress("www.shop.example.com", TlsSecret = "tls")]
        internal sealed class Orders;
        """));

    private static string Complete(string attributes) => $"""
        using ManifestGen;

        [{attributes.Replace("Ready,", "ReadinessProbe(\"/health\"),", StringComparison.Ordinal)}]
        {(attributes.Contains("Service(\"", StringComparison.Ordinal) || attributes.Contains("Container(", StringComparison.Ordinal) ? "" : "[ContainerService(\"catalog\")]")}
        internal sealed class Catalog;
        """;

    private static async Task<IEnumerable<string>> FindingsOf(string source)
    {
        var project = new UserProject(source) { ConfigFiles = new Dictionary<string, string> { ["config/settings.json"] = "{}" } };
        var compilation = project.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var options = new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties));
        var found = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal);
    }
}
