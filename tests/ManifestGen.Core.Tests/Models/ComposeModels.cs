using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>What Compose and Swarm have, and Kubernetes does not.</summary>
internal static class ComposeModels
{
    private static readonly Origin Anywhere = new(0);

    /// <summary>A gateway before two services that share a database and a migration; a printer that nobody has to do with; a tool that is seldom needed.</summary>
    public static ApplicationModel Isolated { get; } = Application(
        Project("Shop"),
        Web("gateway", "catalog", "orders", "tool") with { Docker = new() { Networks = Of(new JoinedNetworkModel(Anywhere, "proxy") { IsExternal = true }) } },
        Web("catalog", "postgres", "migration"),
        Web("orders", "catalog", "postgres", "redis"),
        Web("postgres") with { Backing = new(Anywhere) { Image = "postgres:17.6" } },
        Web("redis") with { Backing = new(Anywhere) { Image = "redis:8" } },
        Service("migration") with { Workload = new() { Job = new(Anywhere) }, Network = DependingOn("postgres") },
        Service("printer"),
        Service("mailer") with { Docker = new() { Networks = Of(new JoinedNetworkModel(Anywhere, "mail")) } },
        Web("tool") with { Docker = new() { Profiles = Of(new ProfileModel(Anywhere, "tools"), new ProfileModel(Anywhere, "debug")) } });

    /// <summary>Every setting, each with a value of its own.</summary>
    public static ApplicationModel EverySetting { get; } = Application(
        Project("Vision") with { SourceFolders = Of("samples/Vision", "src/Shared"), SourceFiles = Of("Version.cs") },
        Service("vision") with
        {
            Ports = Of(
                Port(8080, "http") with { Publishing = PortPublishing.Host },
                Port(9090, "metrics") with { Publishing = PortPublishing.None }),
            Replicas = new(Anywhere, 4),
            Resources = new() { PidsLimit = 8192 },
            ExtendedResources = Of(new ExtendedResourceModel(Anywhere, "nvidia.com/gpu", 2)),
            Placement = new()
            {
                NodeSelectors = Of(new NodeSelectorModel(Anywhere, "kubernetes.io/arch", "arm64")),
                PodAffinities = Of(new PodAffinityModel(Anywhere, "vision") { Anti = true }),
            },
            Docker = new()
            {
                EnvFiles = Of(new EnvFileModel(Anywhere, "local$1.env") { IsOptional = true }),
                Logging = new(Anywhere) { Driver = "local", MaxSize = "5Mi", MaxFiles = 2, Options = Of("compress=false", "tag={{.Name}}/$x=1") },
                Labels = Of(
                    new DockerLabelModel(Anywhere, "traefik.http.routers.vision.rule", "Host(`shop.example.com`) && PathPrefix(`/$1`)", DockerObjects.Service),
                    new DockerLabelModel(Anywhere, "traefik.http.middlewares[0].$users", "ops:$apr1$x\n{{.Node.Hostname}}", DockerObjects.All),
                    new DockerLabelModel(Anywhere, "watchtower", "no", DockerObjects.Container)),
                Swarm = new(Anywhere)
                {
                    EndpointMode = SwarmEndpointMode.DnsRoundRobin,
                    FailureAction = SwarmFailureAction.Pause,
                    MonitorSeconds = 45,
                    MaxFailurePercent = 25,
                    Constraints = Of("node.labels.camera == true"),
                },
            },
        },
        Service("journal") with { Docker = new() { Logging = new(Anywhere) { Driver = "default" } } });

    public static IReadOnlyList<ApplicationModel> All { get; } = [Isolated, EverySetting];

    private static ServiceModel Web(string name, params string[] dependencies) =>
        Service(name) with { Ports = Of(Port(8080, "http") with { Publishing = PortPublishing.None }), Network = DependingOn(dependencies) };

    private static NetworkModel DependingOn(params string[] names) => new()
    {
        Dependencies = names.Select(name => new DependencyModel(Anywhere, new(name, name, Of(Port(8080, "http")), IsInThisProject: true))).ToEquatableArray(),
    };
}
