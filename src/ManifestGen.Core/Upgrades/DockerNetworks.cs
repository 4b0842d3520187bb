using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What becomes of the networks where the file of Compose or Swarm changes, and of those who are on them.</summary>
/// <param name="Creation">The command that makes an external one.</param>
/// <param name="Owner">What stands before the name of a network that the file makes.</param>
/// <param name="Gone">What the engine does with one that the file does not have any more.</param>
/// <param name="Changed">What it does with one that is declared in another way.</param>
internal sealed record DockerNetworks(string Creation, string Owner, string Gone, string Changed)
{
    private const string Networks = "networks";

    /// <summary>The answers of Compose, which recreates a changed network.</summary>
    public static DockerNetworks OfCompose(string? project) => new(
        "docker network create",
        project is null ? "" : project + "_",
        "docker compose up does not delete it. Containers of other projects on it can no longer reach these services.",
        "docker compose up stops its containers and recreates it. If a container of another project uses it, this fails and the containers stay stopped: disconnect that container first (docker network disconnect).");

    /// <summary>The answers of Swarm, which never changes a network.</summary>
    public static DockerNetworks OfSwarm { get; } = new(
        "docker network create --driver overlay",
        "<stack>_",
        "docker stack deploy does not delete it. Services of other stacks on it can no longer reach these services.",
        "docker stack deploy does not change an existing network. Run docker stack rm <stack>, wait until the network is deleted, and deploy.");

    public IEnumerable<UpgradeFinding> Find(YamlMap before, YamlMap after) => Own(before, after).Concat(External(before, after)).Concat(Left(before, after));

    private IEnumerable<UpgradeFinding> Own(YamlMap before, YamlMap after) =>
        from network in before.Entries(Networks)
        where !IsExternal(network.Value)
        let next = after.At(Networks, network.Key)
        where next is null ? MayHaveOthers(network.Key) : !IsExternal(next) && !YamlComparison.AreSame(network.Value, next)
        select Told(network.Key, next is null ? before : after, network.Key, next is null
            ? $"The network '{network.Key}' is no longer declared, and {Gone} Move them first, then run docker network rm {Owner}{network.Key}."
            : $"The network '{network.Key}' changes: {Changed}");

    private IEnumerable<UpgradeFinding> External(YamlMap before, YamlMap after) =>
        from network in after.Entries(Networks)
        where IsExternal(network.Value)
        let name = NameOf(network)
        where !before.Entries(Networks).Any(other => IsExternal(other.Value) && NameOf(other) == name)
        select Told(network.Key, after, name,
            $"The services now need the network '{name}', and do not start without it. Create it first: {Creation} {name}.");

    // A reverse proxy, for example, is on a network that both sides share.
    private static IEnumerable<UpgradeFinding> Left(YamlMap before, YamlMap after) =>
        from service in before.Entries("services")
        let next = after.At("services", service.Key)
        where next is not null
        from name in JoinedBy(service.Value, before).Except(JoinedBy(next, after), StringComparer.Ordinal)
        select new UpgradeFinding(UpgradeKind.Harmful, "service/" + service.Key,
            $"'{service.Key}' leaves the network '{name}', so callers on that network, such as a reverse proxy, can no longer reach it. Keep it ([Network(\"{name}\", External = true)]) until nothing calls the service there.")
        {
            Service = service.Key,
            Attribute = "Network",
            Hint = name,
        };

    private static UpgradeFinding Told(string key, YamlMap file, string name, string message) => new(UpgradeKind.Harmful, "network/" + name, message)
    {
        Service = file.Entries("services").Where(service => Names(service.Value).Contains(key, StringComparer.Ordinal)).Select(service => service.Key).FirstOrDefault(),
        Attribute = "Network",
        Hint = key,
    };

    private static IEnumerable<string> JoinedBy(YamlNode service, YamlMap file) =>
        from name in Names(service)
        let network = file.At(Networks, name)
        where network is not null && IsExternal(network)
        select network.Text("name") ?? name;

    private static IEnumerable<string> Names(YamlNode service) => ((service.At(Networks) as YamlList) ?? []).OfType<YamlScalar>().Select(network => network.Value);

    private static string NameOf(KeyValuePair<string, YamlNode> network) => network.Value.Text("name") ?? network.Key;

    private static bool IsExternal(YamlNode network) => network.Text("external") == "true";

    // Those of dependencies are the file's own.
    private static bool MayHaveOthers(string name) => !name.StartsWith("from-", StringComparison.Ordinal) && !name.StartsWith("to-", StringComparison.Ordinal);
}
