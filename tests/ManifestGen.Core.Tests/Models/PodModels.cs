using ManifestGen.Model;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Services with volumes, other containers and devices.</summary>
internal static class PodModels
{
    private static readonly Origin Anywhere = new(0);

    public static ApplicationModel OwnClaims { get; } = TestModels.Application(TestModels.Project("Store"), TestModels.Service("store") with
    {
        Ports = Of(TestModels.Port(8080, "http")),
        Replicas = new(Anywhere, 3),
        Workload = new() { DeclaredKind = WorkloadKind.StatefulSet },
        Storage = new() { Volumes = Of(new VolumeModel(Anywhere, "/data") { Size = "10Gi", StorageClass = "fast" }) },
    });

    public static ApplicationModel EveryVolume { get; } = TestModels.Application(TestModels.Project("Media", isAspNetCore: false), TestModels.Service("media") with
    {
        Storage = new()
        {
            Volumes = Of(
                new VolumeModel(Anywhere, "/data") { Size = "10Gi", SubPath = "media" },
                new VolumeModel(Anywhere, "/templates") { DeclaredName = "data", SubPath = "templates", IsReadOnly = true },
                new VolumeModel(Anywhere, "/archive") { Claim = "archive", AccessMode = VolumeAccessMode.ReadOnlyMany, IsReadOnly = true },
                new VolumeModel(Anywhere, "/scratch") { Size = "50Gi", IsEphemeral = true }),
            TemporaryVolumes = Of(
                new TemporaryVolumeModel(Anywhere, "/cache") { Size = "32Mi", IsMemory = true },
                new TemporaryVolumeModel(Anywhere, "/work")),
        },
    });

    public static ApplicationModel EveryContainer { get; } = TestModels.Application(TestModels.Project("Vision"), TestModels.Service("vision") with
    {
        Ports = Of(TestModels.Port(8080, "http")),
        ReadinessProbe = TestModels.Probe(ProbeRole.Readiness, ProbeKind.Http) with { Path = "/health" },
        Resources = new() { Cpu = "1", Memory = "1Gi", MemoryLimit = "2Gi", HugePages2Mi = "64Mi" },
        ExtendedResources = Of(new ExtendedResourceModel(Anywhere, "nvidia.com/gpu", 1)),
        Storage = new() { TemporaryVolumes = Of(new TemporaryVolumeModel(Anywhere, "/models") { Size = "1Gi" }) },
        Pod = new()
        {
            Containers = Of(Container(ContainerRole.Sidecar, Collector), Container(ContainerRole.Init, Download)),
            HostAliases = Of(new HostAliasModel(Anywhere, "10.0.0.5", Of("db.internal", "db"))),
            ImagePull = new(Anywhere) { Secrets = Of("ghcr"), Policy = ImagePullPolicy.IfNotPresent },
            Settings = new(Anywhere)
            {
                DnsPolicy = DnsPolicy.None,
                DnsNameservers = Of("10.0.0.10"),
                DnsSearches = Of("shop.internal"),
                DnsOptions = Of("ndots:2", "edns0"),
                RuntimeClass = "nvidia",
                ShareProcessNamespace = true,
                TerminationMessagePolicy = TerminationMessagePolicy.FallbackToLogsOnError,
            },
        },
    });

    private static ServiceModel Collector => TestModels.Service("otel") with
    {
        Container = new(ContainerRole.Sidecar, "otel/opentelemetry-collector:0.130.0"),
        Ports = Of(TestModels.Port(4317, "otlp")),
        StartupProbe = TestModels.Probe(ProbeRole.Startup, ProbeKind.Tcp),
        Env = Of(TestModels.Env("PRICE", "$(NAME)")),
        Configuration = new()
        {
            ConfigEnv = Of(new ConfigEnvModel(Anywhere, "LEVEL", "otel", "level")),
            FieldEnv = Of(new FieldEnvModel(Anywhere, "POD", PodField.Name)),
            ResourceEnv = Of(new ResourceEnvModel(Anywhere, "MEMORY", ResourceField.MemoryLimit)),
        },
    };

    private static ServiceModel Download => TestModels.Service("download") with
    {
        Container = new(ContainerRole.Init, null),
        Arguments = Of("--download", "$(HOME)"),
        SecretEnv = Of(TestModels.SecretEnv("TOKEN", "models", "token")),
        Storage = new() { TemporaryVolumes = Of(new TemporaryVolumeModel(Anywhere, "/out") { DeclaredName = "models" }) },
    };

    private static PodContainerModel Container(ContainerRole role, ServiceModel declaration) =>
        new(Anywhere, role, declaration.ClassName) { Declaration = declaration };
}
