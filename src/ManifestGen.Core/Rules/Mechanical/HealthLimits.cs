using ManifestGen.Model;
using ManifestGen.Rules.Health;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN409, MGEN418, and of MGEN408 what is mechanical: probes.</summary>
internal static class HealthLimits
{
    public static RowRule[] All { get; } =
    [
        new(ProbeCommandRule.Mismatch, broken => broken.Limit is FitLimit fit
            ? [$"a probe of kind {((ProbeModel)broken.Declared).Kind} does not use {broken.Name}: remove it, or use {UserOf(fit)}"]
            : Phrases.NoMember(broken))
        {
            RemedyOf = broken => broken.Limit is FitLimit ? RowRule.Removal(broken) : null,
            IsListedElsewhere = true,
        },
        new(
            new("MGEN409", "The probe setting is out of range", "{0} {1} is out of range: use {2}", RuleSeverity.Error, Category.Health) { IsBlocking = true },
            Phrases.NameNumberRange),
        new(
            new(
                "MGEN418",
                "The probe's grace period applies to Kubernetes only",
                "There is no equivalent of {0}: it applies to Kubernetes only",
                RuleSeverity.Info,
                Category.Health),
            Phrases.NameTargets) { ArgumentsOfAll = dropped => dropped.InOneList() },
    ];

    private static string UserOf(FitLimit fit) => fit.Text.Contains(',') ? "another kind" : $"ProbeKind.{fit.Text}";
}
