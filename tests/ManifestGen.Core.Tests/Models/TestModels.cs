using ManifestGen.Model;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>The applications that the renderers are tried on.</summary>
internal static class TestModels
{
    private static readonly Origin Anywhere = new(0);

    public static ProjectModel Project(string name, bool isAspNetCore = true) => new()
    {
        AssemblyName = name,
        ProjectPath = $"samples/{name}/{name}.csproj",
        OutputPath = $"samples/{name}",
        ContextFromOutput = "../..",
        SourceFolders = Of($"samples/{name}"),
        IsAspNetCore = isAspNetCore,
        Version = "2.3.1",
    };

    public static ApplicationModel Application(ProjectModel project, params ServiceModel[] services) => new(project, new(services));

    public static ServiceModel Service(string name) => new() { ClassName = Pascal(name) + "Service", Origin = Anywhere, Name = name };

    public static PortModel Port(int number, string name) => new(Anywhere, number, name);

    public static ProbeModel Probe(ProbeRole role, ProbeKind kind) => new(Anywhere, role, kind);

    public static EnvModel Env(string name, string value) => new(Anywhere, name, value);

    public static SecretEnvModel SecretEnv(string name, string secret, string key) => new(Anywhere, name, secret, key);

    /// <summary>One web service with everything usual.</summary>
    public static ApplicationModel Catalog { get; } = Application(Project("Catalog"), Service("catalog") with
    {
        PartOf = "shop",
        Image = new(Anywhere, "ghcr.io/acme/catalog", "1.4.0"),
        Ports = Of(Port(8080, "http")),
        AutoScale = new(Anywhere, 2, 10) { CpuUtilization = 70 },
        Resources = new() { Cpu = "100m", Memory = "128Mi", MemoryLimit = "256Mi" },
        StartupProbe = Probe(ProbeRole.Startup, ProbeKind.Http) with { Path = "/alive" },
        LivenessProbe = Probe(ProbeRole.Liveness, ProbeKind.Http) with { Path = "/alive" },
        ReadinessProbe = Probe(ProbeRole.Readiness, ProbeKind.Http) with { Path = "/health" },
        Env = Of(Env("Features__Checkout", "true")),
        SecretEnv = Of(SecretEnv("ConnectionStrings__Catalog", "catalog-db", "connection-string")),
    });

    /// <summary>No port, no probe, nothing declared: only the defaults.</summary>
    public static ApplicationModel MinimalWorker { get; } = Application(
        Project("Mailer", isAspNetCore: false) with { OutputPath = "", ContextFromOutput = ".", ProjectPath = "Mailer.csproj" },
        Service("mailer"));

    /// <summary>Services of one project that differ in their arguments, one of them with a port of the host of its own.</summary>
    public static ApplicationModel SeveralServices { get; } = Application(
        Project("Orders"),
        Service("orders-worker") with
        {
            PartOf = "shop",
            Image = new(Anywhere, "ghcr.io/acme/orders", null),
            Arguments = Of("--mode", "worker", "--batch=50"),
            Replicas = new(Anywhere, 3),
        },
        Service("orders-api") with
        {
            PartOf = "shop",
            Image = new(Anywhere, "ghcr.io/acme/orders", null),
            Arguments = Of("--mode", "api"),
            Ports = Of(Port(5000, "http"), Port(9090, "metrics")),
            Replicas = new(Anywhere, 2),
            ReadinessProbe = Probe(ProbeRole.Readiness, ProbeKind.Http),
            SecretEnv = Of(SecretEnv("Orders__Key", "orders", "key"), SecretEnv("Broker__Url", "broker", "url")),
        },
        Service("orders-admin") with
        {
            PartOf = "shop",
            Image = new(Anywhere, "ghcr.io/acme/orders", null),
            Ports = Of(Port(5000, "http") with { PublishedPort = 5001, ServicePort = 8081 }),
            Replicas = new(Anywhere, 0),
            SecretEnv = Of(SecretEnv("Orders__Key", "orders", "key")),
        });

    /// <summary>gRPC for readiness, TCP for liveness, a command for the start; and every number declared.</summary>
    public static ApplicationModel OtherProbes { get; } = Application(Project("Pricing") with { IsAot = true }, Service("pricing") with
    {
        Ports = Of(Port(8081, "grpc"), Port(9000, "admin")),
        StartupProbe = Probe(ProbeRole.Startup, ProbeKind.Exec) with
        {
            Command = Of("/app/Pricing", "--check", "a b", "$HOME"),
            InitialDelaySeconds = 3,
            PeriodSeconds = 4,
            TimeoutSeconds = 4,
            FailureThreshold = 20,
        },
        LivenessProbe = Probe(ProbeRole.Liveness, ProbeKind.Tcp) with { Port = "admin", PeriodSeconds = 30, TimeoutSeconds = 5, FailureThreshold = 2, TerminationGracePeriodSeconds = 15 },
        ReadinessProbe = Probe(ProbeRole.Readiness, ProbeKind.Grpc) with
        {
            GrpcService = "acme.Pricing",
            InitialDelaySeconds = 1,
            PeriodSeconds = 15,
            TimeoutSeconds = 3,
            FailureThreshold = 5,
            SuccessThreshold = 2,
        },
    });

    /// <summary>TCP and UDP on one number, and a published UDP port.</summary>
    public static ApplicationModel UdpPorts { get; } = Application(Project("Resolver", isAspNetCore: false), Service("resolver") with
    {
        Ports = Of(
            Port(5353, "dns-tcp"),
            Port(5353, "dns") with { Protocol = PortProtocol.Udp, ServicePort = 53 },
            Port(9125, "statsd") with { Protocol = PortProtocol.Udp, PublishedPort = 8125 }),
        LivenessProbe = Probe(ProbeRole.Liveness, ProbeKind.Tcp) with { Port = "dns-tcp" },
    });

    /// <summary>Values that a careless writer breaks: for YAML, for a shell, and for the expansion that each target makes.</summary>
    public static ApplicationModel OddValues { get; } = Application(Project("Odd"), Service("odd") with
    {
        Arguments = Of("", "no", "$(HOME)", "$$", "a \"quoted\" word", "-", "# not a comment", "two\nlines"),
        Ports = Of(Port(3000, "web")),
        StartupProbe = Probe(ProbeRole.Startup, ProbeKind.Http) with { Path = "/alive?from=$start&x='1'" },
        Env = Of(
            Env("DOLLARS", "$HOME ${HOME} $(HOME) $$ $"),
            Env("QUOTES", "'single' \"double\" `back`"),
            Env("LINES", "first\nsecond\n\n  indented\n"),
            Env("WINDOWS_LINES", "first\r\nsecond"),
            Env("NO", "no"),
            Env("NUMBER", "1e3"),
            Env("OCTAL", "0755"),
            Env("DATE", "2026-11-22"),
            Env("SEXAGESIMAL", "12:30:45"),
            Env("NULL", "null"),
            Env("TILDE", "~"),
            Env("EMPTY", ""),
            Env("SPACES", "  around  "),
            Env("TAB", "\tx\ty"),
            Env("COMMENT", "before # after"),
            Env("COLON", "key: value"),
            Env("UNICODE", "žluťoučký 日本語 🚀"),
            Env("INVISIBLE", "\ufeffmark \u00a0space \u200bjoiner \u2028separator"),
            Env("JSON", "{\"a\": [1, 2], \"b\": null}"),
            Env("BACKSLASH", @"C:\temp\new"),
            Env("PERCENT", "%PATH%"),
            Env("ANCHOR", "&a *a !tag |"),
            Env("DOCUMENT", "---")),
    });

    /// <summary>Requests and limits in all notations.</summary>
    public static ApplicationModel Resources { get; } = Application(Project("Batch", isAspNetCore: false), Service("batch") with
    {
        Resources = new()
        {
            Cpu = "1",
            CpuLimit = "2500m",
            Memory = "256M",
            MemoryLimit = "1Gi",
            EphemeralStorage = "1e8",
            EphemeralStorageLimit = "0.5Gi",
        },
        AutoScale = new(Anywhere, 1, 4) { MemoryUtilization = 85 },
    });

    public static IReadOnlyList<ApplicationModel> All =>
    [
        Catalog, MinimalWorker, SeveralServices, OtherProbes, UdpPorts, OddValues, Resources,
        ScalingModels.ByMeasures, ScalingModels.ByEvents, ScalingModels.Vertically, PlacementModels.Chosen, PlacementModels.Apart,
        .. NetworkModels.All,
        .. ConfigurationModels.All,
        .. SecurityModels.All,
        .. ComposeModels.All,
        .. BackingModels.All,
        .. ServerModels.All,
    ];

    private static string Pascal(string name) =>
        string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
