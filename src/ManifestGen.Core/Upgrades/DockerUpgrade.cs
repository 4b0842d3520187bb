using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What Compose and Swarm do where their file changes.</summary>
public static class DockerUpgrade
{
    /// <summary>Compares two versions of <c>compose.yaml</c>.</summary>
    public static IReadOnlyList<UpgradeFinding> OfCompose(YamlMap before, YamlMap after) =>
        before.Text("name") is { } former && after.Text("name") is { } next && former != next
            ? [NewProject(former, next, before)]
            : [.. Volumes(before, after, name => before.Text("name") is { } project ? $"{project}_{name}" : name), .. Images(before, after)];

    /// <summary>Compares two versions of <c>stack.yaml</c>.</summary>
    public static IReadOnlyList<UpgradeFinding> OfStack(YamlMap before, YamlMap after) =>
        [.. Modes(before, after), .. Volumes(before, after, name => $"<stack>_{name}"), .. Images(before, after), .. Secrets(before, after), .. Networks(before, after)];

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

    private static IEnumerable<(string? Volume, string? Path)> Mounts(YamlNode service) => ((service.At("volumes") as YamlList) ?? []).Select(mount => mount switch
    {
        YamlMap map => (map.Text("type") is null or "volume" ? map.Text("source") : null, map.Text("target")),
        YamlScalar { Value: var text } when text.Split(':') is [var source, var target, ..] && source.Length > 0 && source[0] is not ('.' or '/' or '~') => (source, target),
        _ => ((string?)null, (string?)null),
    });

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
        select new UpgradeFinding(UpgradeKind.Harmful, "secret/" + name,
            $"The stack needs the secret '{name}' from now on, and docker stack deploy fails without it. Create it first: docker secret create {name} <file>.");

    private static IEnumerable<UpgradeFinding> Networks(YamlMap before, YamlMap after) =>
        from network in Entries(before, "networks")
        let next = after.At("networks", network.Key)
        where next is YamlMap && !YamlComparison.AreSame(network.Value, next)
        select new UpgradeFinding(UpgradeKind.Harmful, "network/" + network.Key,
            $"The network '{network.Key}' changes, and docker stack deploy leaves one that is there as it is. Run docker stack rm <stack>, wait until the network is gone, and deploy.");

    private static IEnumerable<KeyValuePair<string, YamlNode>> Entries(YamlMap file, string key) => (file[key] as YamlMap) ?? [];
}
