using System.Text.RegularExpressions;
using k8s.Models;
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
            Bad = [new(Catalog, "port: 80\n", "port: 0\n"), new(Catalog, "targetPort: http", "targetPort: web"), new(Catalog, "minReplicas: 3", "minReplicas: 20")],
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

        new(73, "Label that Kubernetes refuses")
        {
            Find = service => service.Objects.Select(resource => resource.Metadata.Labels).Append(service.Workload.Template.Metadata.Labels)
                .SelectMany(labels => labels ?? new Dictionary<string, string>())
                .Where(label => !LabelKey().IsMatch(label.Key) || !LabelValue().IsMatch(label.Value)).Select(label => $"{label.Key}: {label.Value}"),
            Bad = [new(Catalog, "app.kubernetes.io/part-of: shop", "app.kubernetes.io/part-of: the shop"), new(Catalog, "app.kubernetes.io/part-of: shop", "-part-of: shop")],
        },

        // polaris asks that the instance is the object's name. The version is there too where the tag can be a label's value.
        new(74, "Recommended labels that are missing")
        {
            Find = service =>
            [
                .. Labels.Where(label => !service.Workload.Resource.Metadata.Labels.ContainsKey(label)),
                .. service.Workload.Resource.Metadata is { Name: var name, Labels: var labels } && labels.TryGetValue("app.kubernetes.io/instance", out var instance) && IsNamed(service, name, instance)
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
        new(76, "Name that Kubernetes refuses")
        {
            Find = service => service.Objects.Select(resource => resource.Metadata.Name).Where(name => !ObjectName().IsMatch(name)),
            Bad = [new(Catalog, "kind: Deployment\nmetadata:\n  name: catalog", "kind: Deployment\nmetadata:\n  name: Catalog"), new(Catalog, "kind: NetworkPolicy\nmetadata:\n  name: catalog", "kind: NetworkPolicy\nmetadata:\n  name: the_catalog")],
        },
    ];

    [GeneratedRegex(@"\A([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex LabelKey();

    [GeneratedRegex(@"\A([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?\z")]
    private static partial Regex LabelValue();

    [GeneratedRegex(@"\A(?=.{1,253}\z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z")]
    private static partial Regex ObjectName();

    [GeneratedRegex(@"(\A|/)v[0-9]+\z")]
    private static partial Regex StableVersion();

    // The name of a Job ends with a hash of what it runs.
    private static bool IsNamed(RenderedService service, string name, string instance) =>
        service.Workload.Resource is V1Job ? name.StartsWith(instance + "-", StringComparison.Ordinal) : name == instance;
}
