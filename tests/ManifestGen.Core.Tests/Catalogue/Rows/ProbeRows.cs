using k8s.Models;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>What asks containers whether they are well, and at which ports.</summary>
internal static class ProbeRows
{
    private const string Catalog = "k8s/catalog.yaml";

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(35, "Probe or hook of a port that the container does not have")
        {
            Find = service =>
                from container in service.Containers
                from port in AskedPortsOf(container)
                where container.Ports?.Any(declared => declared.Name == port || $"{declared.ContainerPort}" == port) != true
                select $"{container.Name} has no port {port}",
            Bad =
            [
                new(Catalog, "path: /health\n              port: http", "path: /health\n              port: https"),
                new(Catalog, "path: /alive\n              port: http", "path: /alive\n              port: 8081"),
                new(Catalog, "sleep:\n                seconds: 5", "httpGet:\n                port: admin"),
            ],
        },

        // Of what others call; nobody waits for an answer of a worker. A server has both probes without a declaration, which EnginesTests show.
        new(32, "Requests before the program can answer them")
        {
            Find = service => !service.IsForeign && IsCalled(service) && service.Workload.Container.ReadinessProbe is null ? ["no readiness probe"] : [],
            Excuses = [Excuse.Of("MGEN407")],
            Bad = [new("k8s/store.yaml", "readinessProbe:", "startupProbe:")],
        },
        new(33, "Program that hangs and goes on")
        {
            Find = service => !service.IsForeign && IsCalled(service) && service.Workload.Container.LivenessProbe is null ? ["no liveness probe"] : [],
            Excuses = [Excuse.Of("MGEN414"), Excuse.Of("MGEN407")],
            Bad = [new("k8s/store.yaml", "livenessProbe:", "startupProbe:")],
        },

        // Of a server of which only the port is known, both can only try the port, and liveness waits longer.
        new(34, "Restart of what is busy only")
        {
            Find = service => !service.IsForeign && service.Workload is { IsLongRunning: true, Container: { LivenessProbe: { } liveness, ReadinessProbe: { } readiness } } && QuestionOf(liveness) == QuestionOf(readiness)
                ? [$"both ask {QuestionOf(liveness)}"]
                : [],
            Excuses = [Excuse.Of("MGEN406")],
            Bad = [new(Catalog, "path: /alive", "path: /health")],
        },
        new(40, "Container that Docker does not ask")
        {
            Find = service => !IsCalled(service) ? [] : service.Docker
                .Where(docker => docker.Service["healthcheck"] is not { } check || (bool?)check["disable"] == true).Select(docker => $"no health check in {docker.File}"),
            Excuses = [Excuse.Of("MGEN407"), Excuse.Of("MGEN413")],
            Bad = [new("compose.yaml", "    healthcheck:\n", "    x-healthcheck:\n"), new("stack.yaml", "    healthcheck:\n", "    x-healthcheck:\n")],
        },
    ];

    // UDP cannot be asked over TCP.
    private static bool IsCalled(RenderedService service) =>
        service.Workload.IsLongRunning && service.Objects.OfType<V1Service>().Any() && service.Workload.Container.Ports?.Any(port => port.Protocol == "TCP") == true;

    private static string QuestionOf(V1Probe probe) =>
        probe.HttpGet is { } http ? $"{http.Scheme ?? "HTTP"} {http.Path} of {http.Port.Value} {string.Join(' ', http.HttpHeaders?.Select(header => $"{header.Name}={header.Value}") ?? [])}"
        : probe.TcpSocket is { } tcp ? $"a connection to {tcp.Port.Value}"
        : probe.Grpc is { } grpc ? $"gRPC of '{grpc.Service}' of {grpc.Port}"
        : string.Join('\n', probe.Exec.Command);

    private static IEnumerable<string> AskedPortsOf(V1Container container)
    {
        var probes = new[] { container.StartupProbe, container.LivenessProbe, container.ReadinessProbe };
        var hooks = new[] { container.Lifecycle?.PostStart, container.Lifecycle?.PreStop };
        return
        [
            .. probes.SelectMany(probe => new[] { probe?.HttpGet?.Port.Value, probe?.TcpSocket?.Port.Value, probe?.Grpc is { } grpc ? $"{grpc.Port}" : null }).OfType<string>(),
            .. hooks.SelectMany(hook => new[] { hook?.HttpGet?.Port.Value, hook?.TcpSocket?.Port.Value }).OfType<string>(),
        ];
    }
}
