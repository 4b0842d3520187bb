using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN014 and MGEN040: values that are no member of their enum, and fields that the oldest cluster does not know.</summary>
internal static class GeneralLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN014",
                "The enum value is not defined",
                "{0} = {1} is not a member of {2}: use one of its names",
                RuleSeverity.Error,
                Category.Declaration) { IsBlocking = true },
            Phrases.NameNumberEnum),
        // The field is dropped there without a word, or refuses the whole object.
        new(
            new(
                "MGEN040",
                "The declaration requires a newer Kubernetes version",
                "{0} requires Kubernetes {1}, and ManifestGenKubernetesVersion is {2}: remove it, or raise the property if no cluster is older",
                RuleSeverity.Error,
                Category.Declaration),
            broken => [((VersionLimit)broken.Limit).Name, ((VersionLimit)broken.Limit).Since.ToString(), broken.Context.Project.KubernetesVersion.ToString()]),
    ];
}
