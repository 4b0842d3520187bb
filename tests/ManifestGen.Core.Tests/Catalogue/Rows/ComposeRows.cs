using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>What is asked of compose.yaml and stack.yaml as wholes.</summary>
internal static partial class ComposeRows
{
    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        // dclint has no image beside build. Compose names by it what it builds, so that it can be pushed and is the one that Swarm and Kubernetes run.
        new(92, "Field that is obsolete, name that is taken, port that is published twice")
        {
            Find = service =>
            [
                .. FilesOf(service).Where(file => file.Root["version"] is not null).Select(file => $"version in {file.File}"),
                .. service.Docker.Where(docker => docker.Service["container_name"] is not null).Select(docker => $"a name of the container in {docker.File}"),
                .. FilesOf(service).SelectMany(file => Twice(PublishedBy(file.Root)).Select(port => $"{port} twice in {file.File}")),
                .. ServiceName().IsMatch(service.Name) ? Array.Empty<string>() : [$"the name {service.Name}"],
            ],
            Bad =
            [
                new("compose.yaml", "services:\n  catalog:", "version: \"3.8\"\nservices:\n  catalog:"),
                new("stack.yaml", "services:\n  catalog:", "version: \"3.8\"\nservices:\n  catalog:"),
                new("compose.yaml", "init: true", "init: true\n    container_name: app"),
                new("compose.yaml", "published: \"8081\"", "published: \"8080\""),
                new("stack.yaml", "published: 8081", "published: 8080"),
            ],
        },

        // Swarm publishes on all addresses of all nodes, and refuses one of them.
        new(93, "Port of all addresses of the machine")
        {
            Find = service => service.Compose["ports"]?.Where(port => (string?)port["host_ip"] != "127.0.0.1").Select(port => port.ToString()) ?? [],
            Bad = [new("compose.yaml", "host_ip: 127.0.0.1", "host_ip: 0.0.0.0"), new("compose.yaml", "        host_ip: 127.0.0.1\n", "")],
        },

        // dclint wants a name in every file. docker stack refuses it. That of a system is for the system's own file.
        new(94, "Name that is missing, that is refused, or that is the system's")
        {
            Find = service =>
            [
                .. service.Application.Stack["name"] is null ? Array.Empty<string>() : ["docker stack refuses a name"],
                .. ProjectName().IsMatch((string?)service.Application.Compose["name"] ?? "") ? Array.Empty<string>() : ["Compose takes no such name"],
                .. (string?)service.Application.Compose["name"] == (string?)service.Compose.SelectToken("labels['app.kubernetes.io/part-of']") ? ["the name is the system's"] : Array.Empty<string>(),
            ],
            Bad = [new("stack.yaml", "services:\n  catalog:", "name: shop\nservices:\n  catalog:"), new("compose.yaml", "name: shop-catalog\nservices", "name: shop\nservices"), new("compose.yaml", "name: shop-catalog\nservices", "services"), new("compose.yaml", "name: shop-catalog\nservices", "name: _shop\nservices")],
        },

        // KICS wants every service to give up after five attempts. What serves is started until it runs, as Kubernetes does; what runs to its end gives up.
        // A volume of a service's own is named after it. Another name is the one of a claim, and services that name the same claim want to share it.
        new(95, "Default bridge, foreign cgroup, endless attempts, shared volume")
        {
            Find = service =>
            [
                .. service.Docker.SelectMany(docker => new[] { "network_mode", "cgroup", "cgroup_parent" }.Where(name => docker.Service[name] is not null)),
                .. IsJob(service) && (string?)service.Compose["restart"] is "always" or "unless-stopped" ? ["the job starts again and again in compose.yaml"] : Array.Empty<string>(),
                .. IsJob(service) && (string?)service.Stack.SelectToken("deploy.restart_policy.condition") == "any" ? ["the job starts again and again in stack.yaml"] : Array.Empty<string>(),
                .. FilesOf(service).SelectMany(file => VolumesOf(file.Root, service.Name)
                    .Where(volume => volume.StartsWith($"{service.Name}-", StringComparison.Ordinal))
                    .Where(volume => ServicesOf(file.Root).Any(other => other.Name != service.Name && VolumesOf(file.Root, other.Name).Contains(volume))).Select(volume => $"{volume} is shared")),
            ],
            Bad =
            [
                new("compose.yaml", "init: true", "init: true\n    network_mode: bridge"),
                new("compose.yaml", "restart: on-failure:3", "restart: always"),
                new("stack.yaml", "condition: on-failure", "condition: any"),
                new("compose.yaml", "source: store-data", "source: postgres-data"),
            ],
        },
        new(96, "Network, volume, secret, configuration or service that is not there; services that wait for each other")
        {
            Find = service =>
            [
                .. FilesOf(service).SelectMany(file => UndefinedIn(file.Root, service.Name)),
                .. DependsOn(service.Application.Compose, service.Name).Contains(service.Name) ? ["waits for itself"] : Array.Empty<string>(),
                .. service.Docker.Where(docker => docker.Service["image"] is null).Select(docker => $"no image in {docker.File}"),
                .. (int?)service.Compose.SelectToken("deploy.replicas") > 1 && service.Compose["ports"] is not null ? ["several instances of one port"] : Array.Empty<string>(),
            ],
            Bad =
            [
                new("compose.yaml", "- from-catalog\n", "- other\n"),
                new("compose.yaml", "source: store-data", "source: other"),
                new("stack.yaml", "source: store-data", "source: other"),
                new("compose.yaml", "    depends_on:\n      postgres:", "    depends_on:\n      mysql:"),
                new("compose.yaml", "    depends_on:\n      postgres:", "    depends_on:\n      catalog:"),
                new("stack.yaml", "    image: postgres:17.6\n", ""),
                new("compose.yaml", "    deploy:\n      resources", "    deploy:\n      replicas: 2\n      resources"),
            ],
        },
    ];

    private static IEnumerable<(string File, JToken Root)> FilesOf(RenderedService service) => [("compose.yaml", service.Application.Compose), ("stack.yaml", service.Application.Stack)];

    private static IEnumerable<JProperty> ServicesOf(JToken root) => root["services"]!.Cast<JProperty>();

    private static bool IsJob(RenderedService service) => !service.Workload.IsLongRunning;

    // One number may be published for TCP and for UDP.
    private static IEnumerable<string> PublishedBy(JToken root) => root.SelectTokens("services.*.ports[*]").Select(port => $"{port["published"]}/{port["protocol"]}");

    private static IEnumerable<string> Twice(IEnumerable<string> values) => values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => same.Key);

    private static IEnumerable<string> VolumesOf(JToken root, string service) =>
        root["services"]![service]!["volumes"]?.Where(volume => (string?)volume["type"] == "volume").Select(volume => (string?)volume["source"]).OfType<string>() ?? [];

    private static IEnumerable<string> UndefinedIn(JToken root, string service)
    {
        var declaration = root["services"]![service]!;
        return
        [
            .. Undefined(root, "networks", declaration["networks"]?.Select(network => (string)network!).Where(name => name != "default")),
            .. Undefined(root, "volumes", VolumesOf(root, service)),
            .. Undefined(root, "secrets", declaration["secrets"]?.Select(secret => (string)secret["source"]!)),
            .. Undefined(root, "configs", declaration["configs"]?.Select(config => (string)config["source"]!)),
            .. Undefined(root, "services", (declaration["depends_on"] as JObject)?.Properties().Select(dependency => dependency.Name)),
        ];
    }

    private static IEnumerable<string> Undefined(JToken root, string kind, IEnumerable<string>? names) => (names ?? []).Where(name => (root[kind] as JObject)?.ContainsKey(name) != true).Select(name => $"{kind}: {name}");

    /// <summary>All that must have started before.</summary>
    private static HashSet<string> DependsOn(JToken root, string service)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([service]);
        while (open.TryDequeue(out var next))
        {
            var direct = (root["services"]![next]?["depends_on"] as JObject)?.Properties().Select(dependency => dependency.Name) ?? [];
            foreach (var name in direct.Where(all.Add))
            {
                open.Enqueue(name);
            }
        }

        return all;
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9_-]*\z")]
    private static partial Regex ServiceName();

    /// <summary>What Compose says itself of names that it refuses.</summary>
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9_-]*\z")]
    private static partial Regex ProjectName();
}
