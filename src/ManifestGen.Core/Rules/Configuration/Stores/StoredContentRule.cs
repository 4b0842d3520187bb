using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Configuration.Stores;

/// <summary>MGEN573: what becomes of the Secrets that a store provides. One service reports it for all.</summary>
internal sealed class StoredContentRule : IServiceRule
{
    private static readonly Rule TwoTypes = new(
        "MGEN573",
        "The Secret needs two types",
        "The Secret '{0}' is used as {1}, but a Secret has one type: name a Secret of its own for each use",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [TwoTypes];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project.SecretStores.Count == 0 || project.Environment is not null || !project.Targets.HasFlag(ManifestTargets.Kubernetes) || application.Services.FirstOrDefault() != service)
        {
            return [];
        }

        return project.SecretStores
            .SelectMany(store => In(store.Environment is null ? application : application.In(store.Environment), store))
            .GroupBy(finding => string.Join("\n", finding.Arguments), StringComparer.Ordinal)
            .Select(same => same.First());
    }

    private static IEnumerable<Finding> In(ApplicationModel application, SecretStoreModel store) =>
        from secret in StoredSecret.AllOf(application)
        where secret.Types.Count > 1
        select TwoTypes.At(store.Origin, secret.Name, string.Join(" and ", secret.Types.Select(type => $"'{type}'")));
}
