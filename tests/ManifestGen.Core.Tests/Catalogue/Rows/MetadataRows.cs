using System.Text.RegularExpressions;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>Versions, labels and what the API server asks of every object. The schemas have tests of their own, which need the files of the schemas.</summary>
internal static partial class MetadataRows
{
    private const string Catalog = "k8s/catalog.yaml";

    // KEDA has no other version.
    private static readonly string[] UnstableVersions = ["keda.sh/v1alpha1"];

    private static readonly string[] Labels = ["app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/managed-by"];

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        new(70, "Object that the API server refuses")
        {
            Find = service => KubernetesApiRules.Check([.. service.Objects]),
            Bad = [new(Catalog, "port: 80\n", "port: 0\n"), new(Catalog, "targetPort: http", "targetPort: web"), new(Catalog, "minReplicas: 2", "minReplicas: 20")],
        },
        new(71, "Version of an API that is not stable")
        {
            Find = service => service.Objects.Select(resource => resource.ApiVersion).Except(UnstableVersions).Where(version => !StableVersion().IsMatch(version)),
            Bad = [new(Catalog, "apiVersion: networking.k8s.io/v1\nkind: Ingress", "apiVersion: monitoring.coreos.com/v1beta1\nkind: Ingress")],
        },
        new(72, "Selector that does not find its own pods")
        {
            Find = service => service.Workload.Selector is { } selector && !service.IsSelectedBy(selector.MatchLabels) ? ["the selector finds other pods"] : [],
            Bad =
            [
                new(Catalog, "  selector:\n    matchLabels:\n      app.kubernetes.io/name: catalog\n      app.kubernetes.io/instance: catalog\n  template", "  selector:\n    matchLabels:\n      app.kubernetes.io/name: other\n  template"),
                new("k8s/store.yaml", "  template:\n    metadata:\n      labels:\n        app.kubernetes.io/name: store", "  template:\n    metadata:\n      labels:\n        app.kubernetes.io/name: other"),
            ],
        },

        // polaris asks that the instance is the object's name. The version is there too where the tag can be a label's value.
        new(74, "Recommended labels that are missing")
        {
            Find = service =>
            [
                .. Labels.Where(label => !service.Workload.Resource.Metadata.Labels.ContainsKey(label)),
                .. service.Workload.Resource.Metadata is { Name: var name, Labels: var labels } && labels.TryGetValue("app.kubernetes.io/instance", out var instance) && instance == name
                    ? Array.Empty<string>()
                    : ["the instance is not the name"],
            ],
            Bad =
            [
                new(Catalog, "app.kubernetes.io/managed-by", "acme.example/managed-by"),
                new(Catalog, "app.kubernetes.io/instance: catalog", "app.kubernetes.io/instance: catalog-1"),
                new("k8s/report.yaml", "app.kubernetes.io/managed-by", "app.kubernetes.io/created-by"),
            ],
        },
    ];

    [GeneratedRegex(@"(\A|/)v[0-9]+\z")]
    private static partial Regex StableVersion();
}
