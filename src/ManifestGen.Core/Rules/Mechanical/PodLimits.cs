using ManifestGen.Model;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN057, MGEN062, MGEN063, MGEN065 and MGEN066: settings of the pod.</summary>
internal static class PodLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN057",
                "Sidecars and init containers run in Kubernetes only",
                "The container '{0}' runs in Kubernetes only: in {1}, the program runs without it",
                RuleSeverity.Info,
                Category.Pod),
            broken => [((PodContainerModel)broken.Declared).ClassName, Phrases.Targets(broken)]),
        new(
            new(
                "MGEN062",
                "The image pull secret name is not valid",
                "'{0}' is not a valid secret name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
                RuleSeverity.Error,
                Category.Pod) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN063",
                "The pod setting applies to Kubernetes only",
                "{0} applies to Kubernetes only and has no effect in {1}",
                RuleSeverity.Info,
                Category.Pod),
            Phrases.NameTargets),
        new(
            new(
                "MGEN065",
                "The working directory is not valid",
                "'{0}' is not a valid working directory: use an absolute path such as '/app'",
                RuleSeverity.Error,
                Category.Pod) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN066",
                "The RuntimeClass name is not valid",
                "'{0}' is not a valid RuntimeClass name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
                RuleSeverity.Error,
                Category.Pod) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
    ];
}
