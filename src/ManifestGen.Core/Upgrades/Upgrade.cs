namespace ManifestGen.Upgrades;

/// <summary>Compares what was deployed with what is about to be.</summary>
public static class Upgrade
{
    /// <summary>What happens to those who have deployed the former objects.</summary>
    public static IEnumerable<UpgradeFinding> Between(ManifestState before, ManifestState after) => before.Namespace != after.Namespace && before.Objects.Count > 0
        // Every object is another one there.
        ? [NewNamespace(before.Namespace, after.Namespace)]
        : [.. ImmutableFields.Find(before, after), .. LeftBehind.Find(before, after), .. HarmfulChanges.Find(before, after), .. NeededObjects.Find(before, after), .. SecretSources.Find(before, after), .. DataFormats.Find(before, after), .. Reductions.Find(before, after)];

    private static UpgradeFinding NewNamespace(string? former, string? next) => new(UpgradeKind.LeftBehindAtRisk, $"Namespace/{former ?? next}",
        former is null
            ? $"The objects are now in the namespace '{next}'. Objects in another namespace keep running there, and the new ones start without their data. Move the data, then delete the former objects."
            : $"The objects are now in {(next is null ? "the namespace that kubectl uses" : $"the namespace '{next}'")} instead of '{former}'. Those in '{former}' keep running, and the new ones start without their data. Move the data, then run kubectl delete -k with the former files.");
}
