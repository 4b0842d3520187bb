namespace ManifestGen.Upgrades;

/// <summary>
/// Secrets that come from a store, from another one, or from another place in it, from now on: what the cluster has is replaced by what the store has.
/// </summary>
internal static class SecretSources
{
    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after) => [.. Replaced(before, after), .. OtherTypes(before, after)];

    private static IEnumerable<UpgradeFinding> Replaced(ManifestState before, ManifestState after)
    {
        var needed = new HashSet<string>(before.Objects.SelectMany(NeededSecrets.Of), StringComparer.Ordinal);
        return
            from found in after.Objects
            where found.Kind == "ExternalSecret"
            let old = before.Find(found)
            let secret = found.MadeSecrets.First()
            where old is null ? needed.Contains(secret) : StoreOf(old) != StoreOf(found) || IsElsewhere(old, found)
            group secret by StoreOf(found) into secrets
            let names = string.Join(", ", secrets.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).Select(name => $"'{name}'"))
            select new UpgradeFinding(UpgradeKind.Harmful, secrets.Key,
                $"{secrets.Key} sets {names} from now on, or from another entry: the operator replaces all keys of {(secrets.Count() == 1 ? "the Secret" : "these Secrets")} in the cluster by those of the "
                + "store, and pods get them when they start again. Before you apply, put the same values into the store: a server keeps the password that its data was made with.")
            {
                Attribute = "SecretStore",
                Hint = $"\"{secrets.Key.Substring(secrets.Key.IndexOf('/') + 1)}\"",
            };
    }

    // The operator cannot change it either.
    private static IEnumerable<UpgradeFinding> OtherTypes(ManifestState before, ManifestState after) =>
        from found in after.Objects
        where found.Kind == "ExternalSecret"
        let old = before.Find(found)
        where old is not null && TypeOf(found) is { } type && type != (TypeOf(old) ?? "Opaque")
        let secret = found.MadeSecrets.First()
        select new UpgradeFinding(UpgradeKind.Harmful, found.Reference,
            $"The Secret '{secret}' needs the type '{TypeOf(found)}' from now on, and a Secret's type cannot change: the operator sets none of its keys. Delete it, and the operator makes it again: "
            + $"kubectl delete secret {secret}.")
        {
            Attribute = "SecretStore",
            Hint = $"\"{found.Document.Text("spec", "secretStoreRef", "name")}\"",
        };

    // A key that is added or no longer read changes no value that is there.
    private static bool IsElsewhere(ManifestObject old, ManifestObject @new)
    {
        var (former, next) = (Places(old), Places(@new));
        return former.Keys.Concat(next.Keys).Any(key => PlaceOf(key, old, former) is { } one && PlaceOf(key, @new, next) is { } two && one != two)
            || (Entry(old) is { } whole && Entry(@new) is { } other && whole != other);
    }

    // All properties of an entry are keys, but for those that are read one by one.
    private static string? PlaceOf(string key, ManifestObject found, Dictionary<string, string> places) =>
        places.TryGetValue(key, out var place) ? place : Entry(found) is { } entry ? Place(entry, key) : null;

    private static Dictionary<string, string> Places(ManifestObject found) => found.Document.Items("spec", "data")
        .GroupBy(data => data.Text("secretKey") ?? "", StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => Place(same.First().Text("remoteRef", "key"), same.First().Text("remoteRef", "property")), StringComparer.Ordinal);

    private static string Place(string? entry, string? property) => $"{entry}\n{property}";

    private static string? Entry(ManifestObject found) => found.Document.Items("spec", "dataFrom").Select(from => from.Text("extract", "key")).FirstOrDefault();

    private static string? TypeOf(ManifestObject found) => found.Document.Text("spec", "target", "template", "type");

    private static string StoreOf(ManifestObject found) => $"{found.Document.Text("spec", "secretStoreRef", "kind")}/{found.Document.Text("spec", "secretStoreRef", "name")}";
}
