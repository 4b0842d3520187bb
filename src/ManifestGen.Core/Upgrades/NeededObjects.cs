using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What the new pods need of the cluster, and the former ones did not: without it they do not start, and an update stands still.</summary>
internal static class NeededObjects
{
    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after)
    {
        var known = new HashSet<Need>(before.Objects.SelectMany(Of));
        // Who needs the whole of an object needs one that is there.
        var knownNames = new HashSet<(string, string)>(known.Select(need => (need.Kind, need.Name)));
        var stored = new HashSet<string>(after.Objects.Where(found => found.Kind == "ExternalSecret").SelectMany(found => found.MadeSecrets), StringComparer.Ordinal);
        var made = after.Objects.SelectMany(found => found.MadeSecrets).Where(secret => !stored.Contains(secret));
        var written = new HashSet<(string, string)>(after.Objects.Select(found => (found.Kind, found.Name)).Concat(made.Select(secret => ("Secret", secret))));
        return
            from found in after.Objects
            // A service that is new has nothing that could stand still, and whoever deploys it sees that it does not start.
            where before.Of(found.Service).Any()
            from needs in Of(found).Where(need => !known.Contains(need) && !(need.Key is null && knownNames.Contains((need.Kind, need.Name))) && !written.Contains((need.Kind, need.Name))).GroupBy(need => (need.Kind, need.Name))
            let keys = needs.Select(need => need.Key).OfType<string>().Distinct(StringComparer.Ordinal).ToArray()
            select new UpgradeFinding(UpgradeKind.Harmful, $"{needs.Key.Kind}/{needs.Key.Name}",
                $"The pods of {found.Reference} now need the {Text(needs.Key, keys)}, which {(needs.Key.Kind == "Secret" && stored.Contains(needs.Key.Name)
                    ? "the operator reads from the secret store. Without its entry there they do not start, and the update stops. Put it into the store first"
                    : $"is not in the files. Without it they do not start, and the update stops. Create it first{Command(needs.Key, keys)}")}.")
            {
                Service = found.Service,
                Attribute = needs.First().Attribute,
                Hint = needs.Key.Name,
            };
    }

    /// <summary>The Secrets that the pods of an object need.</summary>
    public static IEnumerable<string> SecretsOf(ManifestObject found) => Of(found).Where(need => need.Kind == "Secret").Select(need => need.Name);

    private static string Text((string Kind, string Name) needed, string[] keys) => $"{needed.Kind} '{needed.Name}'{(keys.Length == 0 ? "" : $" with {(keys.Length == 1 ? "the key" : "the keys")} {string.Join(", ", keys.Select(key => $"'{key}'"))}")}";

    private static string Command((string Kind, string Name) needed, string[] keys) => needed.Kind switch
    {
        "Secret" => $": kubectl create secret generic {needed.Name}{string.Concat(keys.Select(key => $" --from-literal={key}=<value>"))}",
        "ConfigMap" => $": kubectl create configmap {needed.Name}{string.Concat(keys.Select(key => $" --from-literal={key}=<value>"))}",
        "ServiceAccount" => $": kubectl create serviceaccount {needed.Name}",
        _ => "",
    };

    private static IEnumerable<Need> Of(ManifestObject found)
    {
        if (found.Pod is not { } pod)
        {
            return [];
        }

        var containers = pod.Items("containers").Concat(pod.Items("initContainers"));
        var volumes = pod.Items("volumes").ToArray();
        return
            from need in containers.SelectMany(container => container.Items("env")).SelectMany(OfVariable)
                .Concat(containers.SelectMany(container => container.Items("envFrom")).SelectMany(OfSource))
                .Concat(volumes.Concat(volumes.SelectMany(volume => volume.Items("projected", "sources"))).SelectMany(OfVolume))
                .Append(pod.Text("serviceAccountName") is { } account and not "default" ? new Need("ServiceAccount", account, null, "ServiceAccount") : null)
            where need is not null
            select need;
    }

    private static IEnumerable<Need?> OfVariable(YamlMap variable) =>
    [
        Reference(variable.At("valueFrom", "secretKeyRef"), "Secret", "name", "SecretEnv"),
        Reference(variable.At("valueFrom", "configMapKeyRef"), "ConfigMap", "name", "ConfigEnv"),
    ];

    private static IEnumerable<Need?> OfSource(YamlMap source) =>
    [
        Reference(source["secretRef"], "Secret", "name", "SecretEnvFrom"),
        Reference(source["configMapRef"], "ConfigMap", "name", "ConfigEnvFrom"),
    ];

    private static IEnumerable<Need?> OfVolume(YamlMap volume) =>
    [
        .. new[] { Reference(volume["secret"], "Secret", "secretName", "SecretFile"), Reference(volume["secret"], "Secret", "name", "SecretFile"), Reference(volume["configMap"], "ConfigMap", "name", "ConfigFile") }
            .SelectMany(need => need is null ? [] : WithItems(need, volume)),
        Reference(volume["persistentVolumeClaim"], "PersistentVolumeClaim", "claimName", "Volume"),
    ];

    private static IEnumerable<Need> WithItems(Need need, YamlMap volume)
    {
        var items = ((volume["secret"] ?? volume["configMap"])?.Items("items") ?? []).Select(item => need with { Key = item.Text("key") }).ToArray();
        return items.Length == 0 ? [need] : items;
    }

    private static Need? Reference(YamlNode? reference, string kind, string field, string attribute) =>
        reference?.Text(field) is { } name && reference.Text("optional") != "true" ? new(kind, name, reference.Text("key"), attribute) : null;

    /// <param name="Kind">Of the object.</param>
    /// <param name="Name">Of the object.</param>
    /// <param name="Key">The key in it; null for the whole.</param>
    /// <param name="Attribute">The attribute that asks for it.</param>
    private sealed record Need(string Kind, string Name, string? Key, string Attribute)
    {
        // Whoever asks for it.
        public bool Equals(Need? other) => other is not null && (Kind, Name, Key) == (other.Kind, other.Name, other.Key);

        public override int GetHashCode() => (Kind, Name, Key).GetHashCode();
    }
}
