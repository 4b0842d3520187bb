using System.Text.RegularExpressions;
using k8s.Models;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>Ports of containers, and what asks them.</summary>
internal static partial class ProbeRows
{
    private const string Catalog = "k8s/catalog.yaml";

    private const int LongestPortName = 15;

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
        new(36, "Port without a number, or without a name of its own")
        {
            Find = service =>
                from container in service.Containers
                from port in container.Ports ?? []
                where port.ContainerPort is < 1 or > 65535
                    || port.Name is null || port.Name.Length > LongestPortName || !PortName().IsMatch(port.Name)
                    || container.Ports.Count(other => other.Name == port.Name) > 1
                select $"{container.Name}: {port.Name} {port.ContainerPort}",
            Bad =
            [
                new(Catalog, "- name: http\n              containerPort: 8080", "- containerPort: 8080"),
                new(Catalog, "- name: http\n              containerPort: 8080", "- name: http\n              containerPort: 0"),
                new(Catalog, "- name: http\n              containerPort: 8080", "- name: the-port-of-http\n              containerPort: 8080"),
                new(Catalog, "- name: http\n              containerPort: 8080", "- name: http\n              containerPort: 8081\n            - name: http\n              containerPort: 8080"),
            ],
        },
    ];

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

    [GeneratedRegex(@"\A(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex PortName();
}
