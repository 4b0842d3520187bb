using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Text;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>Good files, which the judges of the rows find nothing in, and what they find in broken ones.</summary>
internal static class CatalogueSample
{
    private static readonly Origin Anywhere = new(0);

    private static ServiceModel Catalog => TestModels.Catalog.Services[0] with
    {
        AutoScale = new(Anywhere, 3, 10) { CpuUtilization = 70 },
        Exposure = new()
        {
            Ingresses = Of(new IngressModel(Anywhere, "shop.example.com") { TlsSecret = "shop-tls" }),
            HttpRoutes = Of(new HttpRouteModel(Anywhere, "api.example.com", new(null, null, null))),
            Gateways = Of(new GatewayModel(Anywhere, "public", "istio") { TlsSecret = "gateway-tls" }),
        },
        Network = new() { Dependencies = Of(DependencyOn(Postgres)) },
        Observability = new() { Metrics = new(Anywhere, "/metrics") },
        Pod = new() { Containers = Of(Container(ContainerRole.Init, "migrate"), Container(ContainerRole.Sidecar, "proxy")) },
        SecretEnv = default,
        Configuration = new() { Values = Of(new ConfigValueModel(Anywhere, "Features__Search", "true")) },
    };

    private static ServiceModel Store => Service("store") with
    {
        PartOf = "shop",
        Ports = Of(Port(8080, "http") with { PublishedPort = 8081 }),
        Replicas = new(Anywhere, 3),
        LivenessProbe = new(Anywhere, ProbeRole.Liveness, ProbeKind.Http) { Path = "/alive" },
        ReadinessProbe = new(Anywhere, ProbeRole.Readiness, ProbeKind.Http) { Path = "/health" },
        Workload = new() { DeclaredKind = WorkloadKind.StatefulSet },
        Storage = new() { Volumes = Of(new VolumeModel(Anywhere, "/data") { Size = "10Gi" }) },
    };

    private static ServiceModel Postgres => EngineDefaults.Apply(Service("postgres") with
    {
        PartOf = "shop",
        Backing = new(Anywhere) { Image = "postgres:17.6" },
        Storage = new() { Volumes = Of(new VolumeModel(Anywhere, "/var/lib/postgresql/data") { Size = "10Gi" }) },
    });

    private static EquatableArray<ManifestFile> Files { get; } = Manifests.Render(Application(
        Project("Catalog"),
        Catalog,
        Store,
        Postgres,
        Service("migration") with { PartOf = "shop", Workload = new() { Job = new(Anywhere) } },
        Service("report") with { PartOf = "shop", Workload = new() { Schedule = new(Anywhere, "0 3 * * *") } }));

    public static RenderedApplication Good { get; } = new(Files);

    public static RenderedApplication Broken(Breakage breakage)
    {
        var text = Files.Single(file => file.Path == breakage.File).Text;
        Assert.Contains(breakage.Right, text);
        return new(Files.Select(file => file.Path == breakage.File ? file with { Text = text.Replace(breakage.Right, breakage.Wrong, StringComparison.Ordinal) } : file));
    }

    private static DependencyModel DependencyOn(ServiceModel service) => new(Anywhere, new ServiceReference("Postgres", service.Name, default, IsInThisProject: true).To(service));

    private static PodContainerModel Container(ContainerRole role, string name) =>
        new(Anywhere, role, name) { Declaration = Service(name) with { Container = new(role, "ghcr.io/acme/tool:1.0") } };
}
