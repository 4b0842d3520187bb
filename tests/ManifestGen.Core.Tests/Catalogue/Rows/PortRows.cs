using System.Text.RegularExpressions;
using k8s.Models;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>The numbers and names of ports, in all places that have one.</summary>
internal static partial class PortRows
{
    private const string Catalog = "k8s/catalog.yaml";

    private const int LongestName = 15;

    private const int Ssh = 22;

    private const int FirstOfEverybody = 1024;

    private const string FirstUnprivilegedPort = "net.ipv4.ip_unprivileged_port_start";

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(36, "Port without a name of its own, or that leads nowhere")
        {
            Find = service =>
            [
                .. from container in service.Containers
                   from port in container.Ports ?? []
                   where !IsPortName(port.Name) || container.Ports.Count(other => other.Name == port.Name) > 1
                   select $"{container.Name}: '{port.Name}' {port.ContainerPort}",
                .. from port in ServicePortsOf(service)
                   where !IsPortName(port.Name) || !service.Containers.Any(container => container.Ports?.Any(target => target.Name == port.TargetPort.Value) == true)
                   select $"the Service: '{port.Name}' to '{port.TargetPort.Value}'",
            ],
            Bad =
            [
                new(Catalog, "- name: http\n              containerPort: 8080", "- containerPort: 8080"),
                new(Catalog, "- name: http\n              containerPort: 8080", "- name: the-port-of-http\n              containerPort: 8080"),
                new(Catalog, "- name: http\n              containerPort: 8080", "- name: http\n              containerPort: 8081\n            - name: http\n              containerPort: 8080"),
                new(Catalog, "targetPort: http", "targetPort: web"),
            ],
        },

        // Whoever has asked for root, or for a kernel that lets everybody have the port, has asked for the port.
        new(37, "Port that may need root")
        {
            Find = service =>
                from container in service.Containers
                where container.SecurityContext.RunAsUser != 0
                from port in container.Ports ?? []
                where port.ContainerPort < FirstPortOf(service)
                select $"{container.Name} has {port.ContainerPort}",
            Excuses = [Excuse.Of("MGEN105"), Excuse.Of("MGEN109")],
            Bad = [new(Catalog, "containerPort: 8080", "containerPort: 80")],
        },

        // Whoever runs an image that serves SSH runs it for that.
        new(38, "Shell that is open to others")
        {
            Find = service => service.IsForeign ? [] :
            [
                .. service.Workload.Container.Ports?.Where(port => port is { ContainerPort: Ssh, Protocol: "TCP" }).Select(port => $"{port.Name} is SSH's") ?? [],
                .. ServicePortsOf(service).Where(port => port is { Port: Ssh, Protocol: "TCP" }).Select(port => $"{port.Name} of the Service is SSH's"),
                .. service.Docker.SelectMany(docker => docker.Service["ports"] ?? new JArray())
                    .Where(port => (string?)port["protocol"] == "tcp" && NumbersOf(port).Contains(Ssh)).Select(port => $"published: {port}"),
            ],
            Excuses = [Excuse.Of("MGEN109")],
            Bad =
            [
                new(Catalog, "containerPort: 8080", "containerPort: 22"),
                new(Catalog, "port: 80\n", "port: 22\n"),
                new("compose.yaml", "published: \"8080\"", "published: \"22\""),
            ],
        },
        new(39, "Port that there is not")
        {
            Find = service => new[]
            {
                service.Containers.SelectMany(container => container.Ports ?? []).Select(port => port.ContainerPort),
                ServicePortsOf(service).SelectMany(port => new[] { port.Port, port.NodePort ?? port.Port }),
                service.Docker.SelectMany(docker => docker.Service["ports"] ?? new JArray()).SelectMany(NumbersOf),
                service.Application.Dockerfile.Where(instruction => instruction.Keyword == "EXPOSE")
                    .SelectMany(instruction => instruction.Arguments.Split(' ')).Select(port => int.Parse(port.Split('/')[0])),
            }.SelectMany(numbers => numbers).Where(number => number is < 1 or > 65535).Select(number => $"{number}"),
            Bad =
            [
                new(Catalog, "containerPort: 8080", "containerPort: 0"),
                new(Catalog, "port: 80\n", "port: 80800\n"),
                new("compose.yaml", "published: \"8080\"", "published: \"80800\""),
                new("stack.yaml", "published: 8080", "published: 0"),
                new("Dockerfile", "EXPOSE 8080", "EXPOSE 80800"),
            ],
        },
    ];

    private static IEnumerable<V1ServicePort> ServicePortsOf(RenderedService service) => service.Objects.OfType<V1Service>().SelectMany(candidate => candidate.Spec.Ports ?? []);

    private static int FirstPortOf(RenderedService service) =>
        service.Pod.SecurityContext.Sysctls?.LastOrDefault(sysctl => sysctl.Name == FirstUnprivilegedPort) is { } sysctl ? int.Parse(sysctl.Value) : FirstOfEverybody;

    private static IEnumerable<int> NumbersOf(JToken published) => new[] { published["target"], published["published"] }.OfType<JToken>().Select(number => (int)number);

    private static bool IsPortName(string? name) => name?.Length <= LongestName && PortName().IsMatch(name);

    [GeneratedRegex(@"\A(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex PortName();
}
