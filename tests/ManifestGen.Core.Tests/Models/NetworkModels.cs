using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Services that know each other, and who is watched.</summary>
internal static class NetworkModels
{
    private static readonly Origin Anywhere = new(0);

    private static readonly ProjectModel Shop = new() { AssemblyName = "Shop", ProjectPath = "Shop.csproj", Version = "1.4.0", IsAspNetCore = true };

    private static readonly ServiceReference Pricing = new("Pricing", "pricing", Of(Port(5000, "http"), Port(8081, "grpc"), Port(9125, "statsd") with { Protocol = PortProtocol.Udp }), true);

    /// <summary>A service that may call two others, of this project and of another, and a few peers; and one that lets only some in.</summary>
    public static ApplicationModel Limited { get; } = Application(
        Shop,
        Service("catalog") with
        {
            PartOf = "shop",
            Ports = Of(Port(8080, "http"), Port(9090, "admin")),
            Network = new()
            {
                Dependencies = Of(Depends(Pricing), Depends(new("Orders", "orders", Of(Port(8080, "http"), Port(8443, "https"), Port(5672, "amqp")), false))),
                AllowIngress = Of(
                    Rule with { Service = new("Cart", "cart", default, false), Namespace = "checkout" },
                    Rule with { Namespace = "ingress-nginx", PodLabels = Of("app.kubernetes.io/name=ingress-nginx"), Ports = Of("http") },
                    Rule with { Cidr = "10.0.0.0/8", Except = Of("10.1.0.0/16", "10.2.3.4/32"), Ports = Of("admin", "9100-9200", "53/udp") }),
                AllowEgress = Of(
                    Rule with { PodLabels = Of("app=postgres"), Ports = Of("5432") },
                    Rule with { Service = Pricing, Ports = Of("statsd") },
                    Rule with { NamespaceLabels = Of("team=data") },
                    Rule with { Cidr = "2001:db8::/32", Ports = Of("443", "8000-8100/tcp") }),
            },
            Observability = new() { Telemetry = new(Anywhere, "http://collector.observability.svc:4317") },
        },
        Service("pricing") with
        {
            Ports = Pricing.Ports,
            ReadinessProbe = Probe(ProbeRole.Readiness, ProbeKind.Http) with { Scheme = ProbeScheme.Https, Headers = Of("Host: shop.example.com", "X-Price:  $1 ") },
            Network = new() { AllowIngress = Of(Rule with { Namespace = "monitoring", Ports = Of("http") }), AllowEgress = Of(Rule) },
            Observability = new() { Metrics = new(Anywhere, "/metrics") { IntervalSeconds = 30, HonorLabels = true } },
        });

    /// <summary>The other two ways in which Prometheus learns of a service, and telemetry over HTTP, where the user names one of the variables.</summary>
    public static ApplicationModel Observed { get; } = Application(
        Shop,
        Service("mailer") with
        {
            Ports = Of(Port(8080, "http"), Port(9464, "metrics")),
            Env = Of(Env("POD_NAME", "$(HOSTNAME)")),
            Observability = new()
            {
                Metrics = new(Anywhere, "/prometheus") { Monitor = MetricsMonitor.PodMonitor },
                Telemetry = new(Anywhere, "http://collector:4318") { Protocol = OtlpProtocol.HttpProtobuf },
            },
        },
        Service("printer") with
        {
            Ports = Of(Port(8080, "http") with { PublishedPort = 8081 }),
            Observability = new() { Metrics = new(Anywhere, "/metrics") { Monitor = MetricsMonitor.Annotations } },
        });

    public static IReadOnlyList<ApplicationModel> All { get; } = [Limited, Observed];

    private static NetworkRuleModel Rule => new(Anywhere);

    private static DependencyModel Depends(ServiceReference service) => new(Anywhere, service);
}
