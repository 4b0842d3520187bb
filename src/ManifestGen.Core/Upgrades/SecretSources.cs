namespace ManifestGen.Upgrades;

/// <summary>Secrets that come from a store, or from another one, from now on: what the cluster has is replaced by what the store has.</summary>
internal static class SecretSources
{
    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after)
    {
        var needed = new HashSet<string>(before.Objects.SelectMany(NeededObjects.SecretsOf), StringComparer.Ordinal);
        return
            from found in after.Objects
            where found.Kind == "ExternalSecret"
            let old = before.Find(found)
            let secret = found.MadeSecrets.First()
            where old is null ? needed.Contains(secret) : StoreOf(old) != StoreOf(found)
            group secret by StoreOf(found) into secrets
            let names = string.Join(", ", secrets.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).Select(name => $"'{name}'"))
            select new UpgradeFinding(UpgradeKind.Harmful, secrets.Key,
                $"{secrets.Key} sets {names} from now on: the operator replaces all keys of {(secrets.Count() == 1 ? "the Secret" : "these Secrets")} in the cluster by those of the store, and pods get them when they "
                + "start again. Before you apply, put the same values into the store: a server keeps the password that its data was made with.")
            {
                Attribute = "SecretStore",
            };
    }

    private static string StoreOf(ManifestObject found) => $"{found.Document.Text("spec", "secretStoreRef", "kind")}/{found.Document.Text("spec", "secretStoreRef", "name")}";
}
