using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>What containers ask of their node, and may take at most.</summary>
internal static class ResourceRows
{
    private const string Catalog = "k8s/catalog.yaml";

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(24, "No request of CPU or memory")
        {
            Find = service => service.Containers
                .Where(container => !new[] { "cpu", "memory" }.All(container.Resources.Requests.ContainsKey)).Select(container => $"{container.Name} has no request"),
            Bad = [new(Catalog, "cpu: 100m", "hugepages-2Mi: 4Mi"), new(Catalog, "memory: 128Mi", "hugepages-2Mi: 4Mi")],
        },

        // Linters want a limit of the CPU too. It throttles a program that could have gone on, so one is written where it is declared.
        new(25, "No limit of memory")
        {
            Find = service =>
            [
                .. service.Containers.Where(container => !container.Resources.Limits.ContainsKey("memory")).Select(container => $"{container.Name} has no limit"),
                .. WithoutLimit(service, "memory"),
            ],
            Bad = [new(Catalog, "memory: 256Mi", "hugepages-2Mi: 4Mi"), new("compose.yaml", "memory: 256M", "devices: []"), new("stack.yaml", "memory: 256M", "devices: []")],
        },
        new(26, "No request or limit of ephemeral storage")
        {
            Find = service => service.Containers
                .Where(container => !container.Resources.Requests.ContainsKey("ephemeral-storage") || !container.Resources.Limits.ContainsKey("ephemeral-storage"))
                .Select(container => container.Name),
            Bad = [new(Catalog, "ephemeral-storage: 64Mi", "hugepages-2Mi: 4Mi"), new(Catalog, "ephemeral-storage: 256Mi", "hugepages-2Mi: 4Mi")],
        },

        new(28, "Request above its limit")
        {
            Find = service =>
                from container in service.Containers
                from limit in container.Resources.Limits
                where container.Resources.Requests.TryGetValue(limit.Key, out var request) && request.ToDecimal() > limit.Value.ToDecimal()
                select $"{container.Name} asks for more {limit.Key} than it may take",
            Bad = [new(Catalog, "memory: 128Mi", "memory: 1Gi"), new(Catalog, "ephemeral-storage: 64Mi", "ephemeral-storage: 1Ti")],
        },

        // Kubernetes has no such field: the kubelet limits all pods alike.
        new(30, "No limit of processes")
        {
            Find = service => WithoutLimit(service, "pids"),
            Bad = [new("compose.yaml", "pids: 4096", "pids: 0"), new("stack.yaml", "pids: 4096", "pids: 0")],
        },
    ];

    private static IEnumerable<string> WithoutLimit(RenderedService service, string name) =>
        service.Docker.Where(docker => docker.Service.SelectToken($"deploy.resources.limits.{name}") is null or JValue { Value: 0L }).Select(docker => $"no limit in {docker.File}");
}
