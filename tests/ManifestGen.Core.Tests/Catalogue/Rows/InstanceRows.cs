using k8s.Models;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>How many instances are kept, and whether one of them may go.</summary>
internal static class InstanceRows
{
    private const string Catalog = "k8s/catalog.yaml";

    private const string Store = "k8s/store.yaml";

    /// <summary>What kube-linter wants; kube-score and polaris are content with less.</summary>
    private const int Wanted = 3;

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        // Of what others call, and that runs at all. A second instance of a server knows nothing of the first one, and a second pod cannot mount the volume of another.
        new(55, "Few instances")
        {
            Find = service => CanBeSeveral(service) && !service.Objects.Any(resource => resource.Kind is "HorizontalPodAutoscaler" or "ScaledObject")
                && service.Workload is { IsScaled: true, Replicas: var count and not (0 or >= Wanted) } ? [$"{count} instances"] : [],
            Excuses = [Excuse.Of("MGEN209")],
            Bad = [new(Store, "replicas: 3", "replicas: 1"), new(Store, "  replicas: 3\n", "")],
        },
        new(57, "Autoscaler that leaves few instances")
        {
            Find = service => CanBeSeveral(service) && AutoscalerOf(service)?.Spec.MinReplicas is < Wanted ? ["the minimum is low"] : [],
            Excuses = [Excuse.Of("MGEN209")],
            Bad = [new(Catalog, "minReplicas: 3", "minReplicas: 1")],
        },
        new(58, "Autoscaler without a choice")
        {
            Find = service => AutoscalerOf(service)?.Spec is { } scaling && scaling.MaxReplicas <= scaling.MinReplicas ? [$"{scaling.MinReplicas} to {scaling.MaxReplicas}"] : [],
            Excuses = [Excuse.Of("MGEN208")],
            Bad = [new(Catalog, "minReplicas: 3", "minReplicas: 10")],
        },
        new(61, "Disruption budget that lets no pod go")
        {
            Find = service =>
                from budget in service.Objects.OfType<V1PodDisruptionBudget>()
                let instances = service.Workload.Replicas ?? AutoscalerOf(service)?.Spec.MinReplicas
                where instances is > 0 && (NumberOf(budget.Spec.MaxUnavailable, instances.Value) == 0 || NumberOf(budget.Spec.MinAvailable, instances.Value) >= instances)
                select $"{budget.Spec.MinAvailable?.Value} to stay and {budget.Spec.MaxUnavailable?.Value} to go of {instances}",
            Excuses = [Excuse.Of("MGEN263")],
            Bad =
            [
                new(Store, "  maxUnavailable: 1\n  unhealthy", "  maxUnavailable: 0\n  unhealthy"),
                new(Store, "  maxUnavailable: 1\n  unhealthy", "  minAvailable: 3\n  unhealthy"),
                new(Store, "  maxUnavailable: 1\n  unhealthy", "  minAvailable: 100%\n  unhealthy"),
                new(Catalog, "  maxUnavailable: 1\n  unhealthy", "  minAvailable: 4\n  unhealthy"),
            ],
        },
    ];

    private static bool CanBeSeveral(RenderedService service) =>
        !service.IsForeign && service.Objects.OfType<V1Service>().Any(candidate => candidate.Spec.Ports?.Count > 0) && service.Pod.Volumes?.Any(volume => volume.PersistentVolumeClaim is not null) != true;

    private static V2HorizontalPodAutoscaler? AutoscalerOf(RenderedService service) => service.Objects.OfType<V2HorizontalPodAutoscaler>().SingleOrDefault();

    // Of a share, the pods that it is rounded up to.
    private static int? NumberOf(IntOrString? bound, int instances) =>
        bound?.Value is not { } text ? null
        : text.EndsWith('%') ? (int)Math.Ceiling(int.Parse(text[..^1]) * instances / 100.0)
        : int.Parse(text);
}
