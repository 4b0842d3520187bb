using ManifestGen.Text;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN805, MGEN809, MGEN811, MGEN813, MGEN824, MGEN838 and MGEN843: users, profiles and rights.</summary>
internal static class SecurityLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN805",
                "The user or group ID is negative",
                "{0} {1} is not a valid user or group ID: use 10000 or more",
                RuleSeverity.Error,
                Category.Security) { IsBlocking = true },
            broken => [broken.Name, broken.Number().ToText()]),
        new(
            new(
                "MGEN809",
                "The security profile name has no effect",
                "{0} has no effect without {1} = SecurityProfile.Localhost: set that, or remove it",
                RuleSeverity.Error,
                Category.Security),
            broken => [broken.Name, broken.Name.Substring(0, broken.Name.Length - "Profile".Length)]),
        new(
            new(
                "MGEN811",
                "The security enum value is not defined",
                "{0} is not a member of {1}: use one of its names",
                RuleSeverity.Error,
                Category.Security) { IsBlocking = true },
            broken => [Phrases.Undefined(broken), broken.Value.GetType().Name]),
        new(
            new(
                "MGEN813",
                "The security setting has no effect in Compose or Swarm",
                "{0}, so these settings apply to the other targets only",
                RuleSeverity.Info,
                Category.Security),
            Phrases.NameTargets)
        {
            ArgumentsOfAll = dropped => [[string.Join(", and ", dropped.ByTargetAlone().Select(part => $"{part.Target} has no {string.Join(", ", part.Names)}"))]],
        },
        new(
            new(
                "MGEN824",
                "ServiceAccounts apply to Kubernetes only",
                "[ServiceAccount] applies to Kubernetes only and has no effect in {0}",
                RuleSeverity.Info,
                Category.Security),
            broken => [Phrases.Targets(broken)]),
        new(
            new(
                "MGEN838",
                "KubernetesAccess applies to Kubernetes only",
                "[KubernetesAccess] applies to Kubernetes only and has no effect in {0}",
                RuleSeverity.Info,
                Category.Security),
            broken => [Phrases.Targets(broken)]),
        new(
            new(
                "MGEN843",
                "The ApplySet name is not valid",
                "'{0}' is not a valid ApplySet name: use lower-case letters, digits, '-' and '.', starting and ending with a letter or digit",
                RuleSeverity.Error,
                Category.Security) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
    ];
}
