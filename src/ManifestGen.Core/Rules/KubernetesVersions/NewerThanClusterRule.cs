using ManifestGen.Model;

namespace ManifestGen.Rules.KubernetesVersions;

/// <summary>MGEN040: a field that the oldest cluster does not know is dropped there without a word, or refuses the whole object.</summary>
internal sealed class NewerThanClusterRule : IServiceRule
{
    private static readonly Rule Newer = new(
        "MGEN040",
        "The declaration requires a newer Kubernetes version",
        "{0} requires Kubernetes {1}, and ManifestGenKubernetesVersion is {2}: remove it, or raise the property if no cluster is older",
        RuleSeverity.Error,
        Category.Declaration);

    public IReadOnlyList<Rule> Rules => [Newer];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        return project.Targets.HasFlag(ManifestTargets.Kubernetes)
            ? from feature in KubernetesFeatures.All
              where feature.Since > project.KubernetesVersion
              from place in feature.PlacesOf(service)
              select Newer.At(place, feature.Name, feature.Since.ToString(), project.KubernetesVersion.ToString())
            : [];
    }
}
