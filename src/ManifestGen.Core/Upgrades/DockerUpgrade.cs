using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What Compose and Swarm do where their file changes.</summary>
public static class DockerUpgrade
{
    /// <summary>Compares two versions of <c>compose.yaml</c>.</summary>
    public static IReadOnlyList<UpgradeFinding> OfCompose(YamlMap before, YamlMap after) =>
        before.Text("name") is { } former && after.Text("name") is { } next && former != next
            ? [NewProject(former, next, before)]
            :
            [
                .. new DockerServices("Compose", "docker compose up --remove-orphans", IsForUsers: false).Find(before, after),
                .. Volumes(before, after, name => before.Text("name") is { } project ? $"{project}_{name}" : name),
                .. Definitions(before, after),
                .. Images(before, after),
                .. ExternalNetworks(before, after, "docker network create"),
            ];

    /// <summary>Compares two versions of <c>stack.yaml</c>.</summary>
    public static IReadOnlyList<UpgradeFinding> OfStack(YamlMap before, YamlMap after) =>
    [
        .. new DockerServices("Swarm", "docker stack deploy --prune", IsForUsers: true).Find(before, after),
        .. Modes(before, after),
        .. Volumes(before, after, name => $"<stack>_{name}"),
        .. Definitions(before, after),
        .. Images(before, after),
        .. Secrets(before, after),
        .. Configs(before, after),
        .. Networks(before, after),
        .. ExternalNetworks(before, after, "docker network create --driver overlay"),
    ];

    private static UpgradeFinding NewProject(string former, string next, YamlMap before)
    {
        var volumes = Entries(before, "volumes").Where(volume => volume.Value.Text("name") is null && volume.Value.Text("external") != "true").Select(volume => $"{former}_{volume.Key}").ToArray();
        return new(volumes.Length > 0 ? UpgradeKind.LeftBehindAtRisk : UpgradeKind.LeftBehind, "project/" + former,
            $"The Compose project '{former}' becomes '{next}': the containers of '{former}' go on running, on their published ports"
            + (volumes.Length == 0 ? "" : $", and the data stays in {string.Join(", ", volumes)}, so that '{next}' starts without it")
            + $". Before the new version starts, run docker compose -p {former} down{(volumes.Length == 0 ? "" : ", and copy the volumes")}.");
    }

    private static IEnumerable<UpgradeFinding> Volumes(YamlMap before, YamlMap after, Func<string, string> fullName) =>
        from service in Entries(before, "services")
        let next = after.At("services", service.Key)
        where next is not null
        let mounted = Mounts(next).ToArray()
        from mount in Mounts(service.Value)
        where mount.Volume is not null && !mounted.Any(other => other.Volume is not null && NameOf(after, other.Volume) == NameOf(before, mount.Volume))
        let successor = mounted.FirstOrDefault(other => other.Volume is not null && !Mounts(service.Value).Any(old => old.Volume == other.Volume)).Volume
        let volume = NameOf(before, mount.Volume) is var name && name == mount.Volume ? fullName(name) : name
        select new UpgradeFinding(UpgradeKind.LeftBehindAtRisk, "service/" + service.Key,
            $"The data of '{service.Key}' stays in the volume '{volume}', and the service starts without it{(successor is null ? "" : $", in the volume '{successor}'")}. "
            + $"Keep the volume's name ([Volume(…, Name = \"{mount.Volume}\")]), or copy the data.")
        {
            Service = service.Key,
            Attribute = "Volume",
            Hint = successor,
        };

    // The name under which the engine knows a volume, where the file says it. A template gives the first instance the volume that a single one has.
    private static string NameOf(YamlMap file, string volume) => file.Text("volumes", volume, "name") is { } name && !name.Contains("{{") ? name : volume;

    /// <summary>The volumes that a service mounts, each with its place; null for what is no volume.</summary>
    public static IEnumerable<(string? Volume, string? Path)> Mounts(YamlNode service) => ((service.At("volumes") as YamlList) ?? []).Select(mount => mount switch
    {
        YamlMap map => (map.Text("type") is null or "volume" ? map.Text("source") : null, map.Text("target")),
        YamlScalar { Value: var text } when text.Split(':') is [var source, var target, ..] && source.Length > 0 && source[0] is not ('.' or '/' or '~') => (source, target),
        _ => ((string?)null, (string?)null),
    });

    // A volume is made once.
    private static IEnumerable<UpgradeFinding> Definitions(YamlMap before, YamlMap after) =>
        from volume in Entries(before, "volumes")
        let next = after.At("volumes", volume.Key)
        where next is YamlMap && NameOf(before, volume.Key) == NameOf(after, volume.Key)
        where new[] { "driver", "driver_opts" }.Any(field => !YamlComparison.AreSame(volume.Value.At(field), next.At(field)))
        select new UpgradeFinding(UpgradeKind.Harmful, "volume/" + volume.Key,
            $"The volume '{volume.Key}' is declared in another way, and one that exists stays as it is. Copy its data to a volume of another name, or remove the volume before the new version starts.");

    private static IEnumerable<UpgradeFinding> Images(YamlMap before, YamlMap after) =>
        from service in Entries(before, "services")
        where Mounts(service.Value).Any(mount => mount.Volume is not null)
        let finding = DataFormats.Between("service/" + service.Key, service.Value.Text("image"), after.Text("services", service.Key, "image"))
        where finding is not null
        select finding with { Service = service.Key };

    private static IEnumerable<UpgradeFinding> Modes(YamlMap before, YamlMap after) =>
        from service in Entries(before, "services")
        let next = after.At("services", service.Key)
        where next is not null
        let former = service.Value.Text("deploy", "mode") ?? "replicated"
        let mode = next.Text("deploy", "mode") ?? "replicated"
        where former != mode
        select new UpgradeFinding(UpgradeKind.Refused, "service/" + service.Key,
            $"Swarm refuses the new '{service.Key}': deploy.mode changes from '{former}' to '{mode}' ('service mode change is not allowed'). Run docker service rm <stack>_{service.Key}, and deploy.")
        {
            Service = service.Key,
        };

    private static IEnumerable<UpgradeFinding> Secrets(YamlMap before, YamlMap after) =>
        from secret in Entries(after, "secrets")
        where secret.Value.Text("external") == "true"
        let name = secret.Value.Text("name") ?? secret.Key
        where !Entries(before, "secrets").Any(other => (other.Value.Text("name") ?? other.Key) == name)
        // Whoever deploys gives the suffix a value.
        let created = name.Split(["${"], StringSplitOptions.None)[0]
        select new UpgradeFinding(UpgradeKind.Harmful, "secret/" + created,
            $"The stack needs the secret '{created}' from now on, and docker stack deploy fails without it. Create it first: docker secret create {created} <file>.");

    // What is in a config is a part of it for Swarm; of one that comes from a file, its name tells.
    private static IEnumerable<UpgradeFinding> Configs(YamlMap before, YamlMap after) =>
        from config in Entries(before, "configs")
        let next = after.At("configs", config.Key)
        where next is not null && (config.Value.Text("name") ?? config.Key) == (next.Text("name") ?? config.Key) && !YamlComparison.AreSame(config.Value.At("content"), next.At("content"))
        select new UpgradeFinding(UpgradeKind.Refused, "config/" + config.Key,
            $"Swarm refuses the new config '{config.Key}': its content changes under the same name ('only updates to Labels are allowed'). Give it another name.");

    private static IEnumerable<UpgradeFinding> Networks(YamlMap before, YamlMap after) =>
        from network in Entries(before, "networks")
        let next = after.At("networks", network.Key)
        where next is null ? MayHaveOthers(network.Key, network.Value) : next is YamlMap && !YamlComparison.AreSame(network.Value, next)
        select new UpgradeFinding(UpgradeKind.Harmful, "network/" + network.Key, next is null
            ? $"The network '{network.Key}' is not written any more, and docker stack deploy leaves it: services of other stacks on it find nobody there. Move them first, then run docker network rm <stack>_{network.Key}."
            : $"The network '{network.Key}' changes, and docker stack deploy leaves one that is there as it is. Run docker stack rm <stack>, wait until the network is gone, and deploy.");

    // Those of dependencies are the stack's own.
    private static bool MayHaveOthers(string name, YamlNode network) =>
        network.Text("external") != "true" && !name.StartsWith("from-", StringComparison.Ordinal) && !name.StartsWith("to-", StringComparison.Ordinal);

    private static IEnumerable<UpgradeFinding> ExternalNetworks(YamlMap before, YamlMap after, string creation) =>
        from network in Entries(after, "networks")
        where network.Value.Text("external") == "true" && before.Text("networks", network.Key, "external") != "true"
        let name = network.Value.Text("name") ?? network.Key
        select new UpgradeFinding(UpgradeKind.Harmful, "network/" + name,
            $"The services need the network '{name}' from now on, and are not started without it. Create it first: {creation} {name}.");

    private static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlMap file, string key) => (file[key] as YamlMap) ?? [];
}
