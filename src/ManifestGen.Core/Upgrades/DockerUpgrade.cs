using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What Compose and Swarm do where their file changes.</summary>
public static class DockerUpgrade
{
    private const string ComposeVolume = "docker compose up asks whether to recreate it, which deletes its data, and with -y it does so without asking. Without a terminal, the volume does not change. Copy its data to a volume of another name.";

    private const string SwarmVolume = "Swarm does not change an existing volume. Copy its data to a volume of another name, or remove the volume before the new version starts.";

    /// <summary>Compares two versions of <c>compose.yaml</c>.</summary>
    public static IReadOnlyList<UpgradeFinding> OfCompose(YamlMap before, YamlMap after) =>
        before.Text("name") is { } former && after.Text("name") is { } next && former != next
            ? [NewProject(former, next, before)]
            :
            [
                .. new DockerServices("Compose", "docker compose up --remove-orphans", IsForUsers: false).Find(before, after),
                .. Volumes(before, after, name => before.Text("name") is { } project ? $"{project}_{name}" : name),
                .. Definitions(before, after, ComposeVolume),
                .. Images(before, after),
                .. DockerNetworks.OfCompose(before.Text("name")).Find(before, after),
            ];

    /// <summary>Compares two versions of <c>stack.yaml</c>.</summary>
    public static IReadOnlyList<UpgradeFinding> OfStack(YamlMap before, YamlMap after) =>
    [
        .. new DockerServices("Swarm", "docker stack deploy --prune", IsForUsers: true).Find(before, after),
        .. Modes(before, after),
        .. Volumes(before, after, name => $"<stack>_{name}"),
        .. Definitions(before, after, SwarmVolume),
        .. Images(before, after),
        .. Secrets(before, after),
        .. DockerNetworks.OfSwarm.Find(before, after),
    ];

    private static UpgradeFinding NewProject(string former, string next, YamlMap before)
    {
        var volumes = before.Entries("volumes").Where(volume => volume.Value.Text("name") is null && volume.Value.Text("external") != "true").Select(volume => $"{former}_{volume.Key}").ToArray();
        var ports = before.Entries("services").SelectMany(service => DockerServices.PublishedBy(service.Value)).ToArray();
        return new(volumes.Length > 0 ? UpgradeKind.LeftBehindAtRisk : UpgradeKind.LeftBehind, "project/" + former,
            $"The Compose project '{former}' becomes '{next}': the containers of '{former}' keep running{(ports.Length == 0 ? "" : $", and those of '{next}' do not start while the published {(ports.Length == 1 ? "port is" : "ports are")} in use ({string.Join(", ", ports)})")}"
            + (volumes.Length == 0 ? "" : $", and the data stays in {string.Join(", ", volumes)}, so '{next}' starts without it")
            + $". Before the new version starts, run docker compose -p {former} down{(volumes.Length == 0 ? "" : ", and copy the volumes")}.");
    }

    private static IEnumerable<UpgradeFinding> Volumes(YamlMap before, YamlMap after, Func<string, string> fullName) =>
        from service in before.Entries("services")
        let next = after.At("services", service.Key)
        where next is not null
        let mounted = Mounts(next).ToArray()
        from mount in Mounts(service.Value)
        where mount.Volume is not null && !mounted.Any(other => other.Volume is not null && NameOf(after, other.Volume) == NameOf(before, mount.Volume))
        let successor = mounted.FirstOrDefault(other => other.Volume is not null && !Mounts(service.Value).Any(old => old.Volume == other.Volume)).Volume
        let volume = FixedName(before, mount.Volume) ?? fullName(mount.Volume)
        select new UpgradeFinding(UpgradeKind.LeftBehindAtRisk, "service/" + service.Key,
            $"The data of '{service.Key}' stays in the volume '{volume}', and the service starts without it{(successor is null ? "" : $", in the volume '{successor}'")}. "
            + $"Keep the volume's name ([Volume(…, {Declared(service.Key, mount.Volume)})]), or copy the data.")
        {
            Service = service.Key,
            Attribute = "Volume",
            Hint = successor,
        };

    // How an attribute names the volume of a service.
    private static string Declared(string service, string volume) =>
        volume.StartsWith(service + "-", StringComparison.Ordinal) ? $"Name = \"{volume.Substring(service.Length + 1)}\"" : $"Claim = \"{volume}\"";

    // The name under which the engine knows a volume, where the file says it. A template gives the first instance the volume that a single one has.
    private static string NameOf(YamlMap file, string volume) => FixedName(file, volume) ?? volume;

    private static string? FixedName(YamlMap file, string volume) => file.Text("volumes", volume, "name") is { } name && !name.Contains("{{") ? name : null;

    /// <summary>The volumes that a service mounts, each with its place; null for what is no volume.</summary>
    public static IEnumerable<(string? Volume, string? Path)> Mounts(YamlNode service) => ((service.At("volumes") as YamlList) ?? []).Select(mount => mount switch
    {
        YamlMap map => (map.Text("type") is null or "volume" ? map.Text("source") : null, map.Text("target")),
        YamlScalar { Value: var text } when text.Split(':') is [var source, var target, ..] && source.Length > 0 && source[0] is not ('.' or '/' or '~') => (source, target),
        _ => ((string?)null, (string?)null),
    });

    // A volume is made once.
    private static IEnumerable<UpgradeFinding> Definitions(YamlMap before, YamlMap after, string answer) =>
        from volume in before.Entries("volumes")
        let next = after.At("volumes", volume.Key)
        where next is YamlMap && NameOf(before, volume.Key) == NameOf(after, volume.Key)
        where DriverOf(volume.Value) != DriverOf(next) || !YamlComparison.AreSame(volume.Value.At("driver_opts"), next.At("driver_opts"))
        select new UpgradeFinding(UpgradeKind.Harmful, "volume/" + volume.Key, $"The driver or the options of the volume '{volume.Key}' change. {answer}")
        {
            Service = after.Entries("services").Where(service => Mounts(service.Value).Any(mount => mount.Volume == volume.Key)).Select(service => service.Key).FirstOrDefault(),
            Attribute = "Volume",
        };

    private static string DriverOf(YamlNode volume) => volume.Text("driver") ?? "local";

    private static IEnumerable<UpgradeFinding> Images(YamlMap before, YamlMap after) =>
        from service in before.Entries("services")
        where Mounts(service.Value).Any(mount => mount.Volume is not null)
        let finding = DataFormats.Between("service/" + service.Key, service.Value.Text("image"), after.Text("services", service.Key, "image"))
        where finding is not null
        select finding with { Service = service.Key };

    private static IEnumerable<UpgradeFinding> Modes(YamlMap before, YamlMap after) =>
        from service in before.Entries("services")
        let next = after.At("services", service.Key)
        where next is not null
        let former = service.Value.Text("deploy", "mode") ?? "replicated"
        let mode = next.Text("deploy", "mode") ?? "replicated"
        where former != mode
        select new UpgradeFinding(UpgradeKind.Refused, "service/" + service.Key,
            $"Swarm rejects the new '{service.Key}': deploy.mode changes from '{former}' to '{mode}' ('service mode change is not allowed'). Run docker service rm <stack>_{service.Key}, and deploy.")
        {
            Service = service.Key,
            Attribute = "ContainerService",
        };

    private static IEnumerable<UpgradeFinding> Secrets(YamlMap before, YamlMap after) =>
        from secret in after.Entries("secrets")
        where secret.Value.Text("external") == "true"
        let name = secret.Value.Text("name") ?? secret.Key
        where !before.Entries("secrets").Any(other => (other.Value.Text("name") ?? other.Key) == name)
        // Whoever deploys gives the suffix a value.
        let created = name.Split(["${"], StringSplitOptions.None)[0]
        let user = UserOf(secret.Key, after)
        select new UpgradeFinding(UpgradeKind.Harmful, "secret/" + created,
            $"The stack now needs the secret '{created}', and docker stack deploy fails without it. Create it first: docker secret create {created} <file>.")
        {
            Service = user.Service,
            // A variable's secret is mounted under the name of the variable.
            Attribute = user.Target is null ? null : user.Target.StartsWith("/", StringComparison.Ordinal) ? "SecretFile" : "SecretEnv",
            Hint = user.Target,
        };

    private static (string? Service, string? Target) UserOf(string secret, YamlMap file) => (
        from service in file.Entries("services")
        from used in service.Value.Items("secrets")
        where used.Text("source") == secret
        select ((string?)service.Key, used.Text("target"))).FirstOrDefault();
}
