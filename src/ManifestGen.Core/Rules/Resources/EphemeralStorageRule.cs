using ManifestGen.Model;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN303: Docker has no setting for the disk that logs and temporary files take.</summary>
internal sealed class EphemeralStorageRule : IServiceRule
{
    private static readonly Rule KubernetesOnly = new(
        "MGEN303",
        "Ephemeral storage applies to Kubernetes only",
        "{0} applies to Kubernetes only: {1} cannot limit the disk space of logs and temporary files",
        RuleSeverity.Info,
        Category.Resources);

    public IReadOnlyList<Rule> Rules => [KubernetesOnly];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var others = TargetNames.OfDocker(application.Project.Targets);
        return others is null
            ? []
            : Amount.DeclaredBy(service.Resources)
                .Where(amount => amount.Name.StartsWith("Ephemeral", StringComparison.Ordinal))
                .Select(amount => KubernetesOnly.At(amount.Place, amount.Name, others));
    }
}
