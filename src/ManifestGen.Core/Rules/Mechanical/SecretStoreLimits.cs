using ManifestGen.Model;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN561 and MGEN563 to MGEN566: stores of Secrets.</summary>
internal static class SecretStoreLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN561",
                "The secret store name is not valid",
                "'{0}' is not a valid name of a secret store: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
                RuleSeverity.Error,
                Category.Configuration) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN563",
                "The refresh interval is not valid",
                "'{0}' is not a valid refresh interval: use numbers with a unit, such as '15m' or '1h30m', or '0' to read the store only when the ExternalSecret changes",
                RuleSeverity.Error,
                Category.Configuration) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN564",
                "Secret stores apply to Kubernetes only",
                "[{0}] applies to Kubernetes only: {1}",
                RuleSeverity.Info,
                Category.Configuration),
            broken => [broken.Attribute, Instead(broken.Targets)]),
        new(
            new(
                "MGEN565",
                "The name in the secret store is not valid",
                "{0} '{1}' is not a name in a secret store: {2}",
                RuleSeverity.Error,
                Category.Configuration) { IsBlocking = true },
            broken => [broken.Name, broken.Text(), Phrases.Advice(broken)]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN566",
                "The setting does not apply to the stored secret",
                "{0} of [StoredSecret] has no effect: {1}",
                RuleSeverity.Warning,
                Category.Configuration),
            broken => [broken.Name, Reason(broken.Name)]),
    ];

    private static string Instead(ManifestTargets targets) => targets switch
    {
        ManifestTargets.Compose => "Compose mounts the files in the folder 'secrets', as without it",
        ManifestTargets.Swarm => "Swarm mounts the secrets of the swarm, as without it",
        _ => "Compose mounts the files in the folder 'secrets' and Swarm the secrets of the swarm, as without it",
    };

    private static string Reason(string name) => name switch
    {
        nameof(StoredSecretAttribute.RemoteKey) => "with Ignore, the Secret does not come from the store",
        nameof(StoredSecretAttribute.Property) => "the keys of a whole Secret are properties of their own names, so set Key to the one that it is for",
        _ => "an ExternalSecret replaces all keys of the Secret, so ignore the whole Secret, or read each key from the store",
    };
}
