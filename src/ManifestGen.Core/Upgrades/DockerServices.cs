using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What becomes of each service where the file of Compose or Swarm changes.</summary>
/// <param name="Engine">Its name.</param>
/// <param name="Removal">What stops a service that the file does not have any more.</param>
/// <param name="IsForUsers">Whether users of the program are on it, and not only who develops it.</param>
internal sealed record DockerServices(string Engine, string Removal, bool IsForUsers)
{
    public IEnumerable<UpgradeFinding> Find(YamlMap before, YamlMap after) =>
        from service in before.Entries("services")
        let next = after.At("services", service.Key)
        from finding in next is null ? [Gone(service.Key, service.Value)] : Ports(service.Key, service.Value, next).Concat(User(service.Key, service.Value, next))
        select finding;

    private UpgradeFinding Gone(string name, YamlNode service)
    {
        var ports = PortsOf(service).Select(port => port.Published).ToArray();
        var volumes = VolumesOf(service).ToArray();
        return new(IsForUsers && ports.Length + volumes.Length > 0 ? UpgradeKind.LeftBehindAtRisk : UpgradeKind.LeftBehind, "service/" + name,
            $"'{name}' is no longer declared, but {Engine} keeps it running{(ports.Length == 0 ? "" : $", on the published {Plural("port", ports.Length)} {string.Join(", ", ports)}")}"
            + (volumes.Length == 0 ? "" : $"; its data is in the {Plural("volume", volumes.Length)} {string.Join(", ", volumes)}")
            + $". Stop it: {Removal}.");
    }

    private IEnumerable<UpgradeFinding> Ports(string name, YamlNode before, YamlNode after)
    {
        var next = PortsOf(after).ToArray();
        return from port in PortsOf(before)
               where !Array.Exists(next, other => (other.Published, other.Protocol) == (port.Published, port.Protocol))
               let moved = Array.Find(next, other => (other.Target, other.Protocol) == (port.Target, port.Protocol)).Published
               select new UpgradeFinding(UpgradeKind.Harmful, "service/" + name,
                   $"{Engine} no longer publishes the port {port.Published} of '{name}', so callers cannot connect"
                   + (moved is null ? $". Keep it ([Port({port.Target})]) until nothing calls it." : $": it becomes {moved}. Keep it: [Port({port.Target}, PublishedPort = {port.Published})], or change the callers first."))
               {
                   Service = name,
                   Attribute = moved is null ? null : "Port",
                   Hint = port.Target,
               };
    }

    // A volume that exists keeps the owner of its files.
    private IEnumerable<UpgradeFinding> User(string name, YamlNode before, YamlNode after)
    {
        var former = before.Text("user");
        var next = after.Text("user");
        if (former is not null && next is not null && former != next && VolumesOf(before).Intersect(VolumesOf(after), StringComparer.Ordinal).ToArray() is { Length: > 0 } volumes)
        {
            yield return new(UpgradeKind.Harmful, "service/" + name,
                $"'{name}' runs as {next} instead of {former}, and the files in {string.Join(", ", volumes)} belong to {former}: {Engine} does not change the owner, so the service may not be able to read them. Change the owner in each volume (chown -R {next} <folder>), as root, before the new version starts.")
            {
                Service = name,
                Attribute = "Security",
            };
        }
    }

    private static IEnumerable<string> VolumesOf(YamlNode service) =>
        DockerUpgrade.Mounts(service).Select(mount => mount.Volume).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The ports of the host that a service takes.</summary>
    public static IEnumerable<string> PublishedBy(YamlNode service) => PortsOf(service).Select(port => port.Published);

    private static IEnumerable<(string Target, string Published, string Protocol)> PortsOf(YamlNode service) => service.Items("ports")
        .Select(port => (port.Text("target") ?? "", port.Text("published") ?? "", port.Text("protocol") ?? "tcp"))
        .Where(port => port.Item2.Length > 0);

    private static string Plural(string word, int count) => count == 1 ? word : word + "s";
}
