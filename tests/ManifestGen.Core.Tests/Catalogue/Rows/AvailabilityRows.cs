using k8s.Models;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>How many instances run, and what happens to them when nodes or versions change.</summary>
internal static class AvailabilityRows
{
    private const string Catalog = "k8s/catalog.yaml";

    private const string Hosts = "kubernetes.io/hostname";

    private const string Spread = """
                  topologyKey: topology.kubernetes.io/zone
                  whenUnsatisfiable: ScheduleAnyway
                  labelSelector:
                    matchLabels:
                      app.kubernetes.io/name: catalog
                      app.kubernetes.io/instance: catalog
        """;

    private static readonly string[] Autoscalers = ["HorizontalPodAutoscaler", "ScaledObject"];

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        // polaris wants a number beside the autoscaler, and kube-score none. Each apply would reset what the autoscaler chose, so there is none.
        new(56, "Number of instances beside an autoscaler")
        {
            Find = service => IsAutoscaled(service) && service.Workload.Replicas is { } count ? [$"{count} replicas beside the autoscaler"] : [],
            Bad = [new(Catalog, "revisionHistoryLimit: 5", "revisionHistoryLimit: 5\n  replicas: 2")],
        },
        new(59, "Autoscaler of nothing")
        {
            Find = service => service.Documents
                .Select(document => document.SelectToken("spec.scaleTargetRef") ?? document.SelectToken("spec.targetRef"))
                .OfType<JObject>()
                .Where(target => (string?)target["name"] != service.Workload.Resource.Metadata.Name || (string?)target["kind"] != service.Workload.Resource.Kind)
                .Select(target => $"{target["kind"]} {target["name"]}"),
            Bad = [new(Catalog, "kind: Deployment\n    name: catalog", "kind: Deployment\n    name: other"), new(Catalog, "kind: Deployment\n    name: catalog", "kind: StatefulSet\n    name: catalog")],
        },
        new(60, "Several instances without a disruption budget")
        {
            Find = service => service.Workload.IsScaled && InstancesOf(service) >= 2 && !BudgetsOf(service).Any(budget => Selects(budget.Spec.Selector, service)) ? ["no budget"] : [],
            Bad =
            [
                new(Catalog, "AlwaysAllow\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: catalog", "AlwaysAllow\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: other"),
                new("k8s/store.yaml", "AlwaysAllow\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: store", "AlwaysAllow\n  selector:\n    matchLabels:\n      app.kubernetes.io/name: other"),
            ],
        },
        new(63, "Disruption budget that says nothing, or keeps sick pods")
        {
            Find = service => BudgetsOf(service)
                .Where(budget => (budget.Spec.MinAvailable is null) == (budget.Spec.MaxUnavailable is null) || budget.Spec.UnhealthyPodEvictionPolicy != "AlwaysAllow")
                .Select(budget => budget.Metadata.Name),
            Bad = [new(Catalog, "  maxUnavailable: 1\n  unhealthy", "  unhealthy"), new(Catalog, "AlwaysAllow", "IfHealthyBudget")],
        },

        // kube-score and kube-linter want this one, polaris the next one: both are written, as preferences that a small cluster may disregard. One instance is alone.
        new(64, "Instances that prefer no node of their own")
        {
            Find = service => !MayBeSeveral(service) || TermsOf(service.Pod).Any(term => term.TopologyKey == Hosts && Selects(term.LabelSelector, service)) ? [] : ["no anti-affinity"],
            Bad =
            [
                new(Catalog, "topologyKey: kubernetes.io/hostname", "topologyKey: topology.kubernetes.io/zone"),
                new(Catalog, "podAntiAffinity:", "podAffinity:"),
                new(Catalog, "labelSelector:\n                  matchLabels:\n                    app.kubernetes.io/name: catalog", "labelSelector:\n                  matchLabels:\n                    app.kubernetes.io/name: other"),
            ],
        },
        new(65, "Instances that are not spread")
        {
            Find = service => !MayBeSeveral(service) ? [] :
            [
                .. service.Pod.TopologySpreadConstraints?.Count > 0 ? Array.Empty<string>() : ["not spread"],
                .. service.Pod.TopologySpreadConstraints?.Where(spread => spread.MaxSkew < 1 || !Selects(spread.LabelSelector, service)).Select(spread => spread.TopologyKey) ?? [],
            ],
            Bad =
            [
                new(Catalog, $"topologySpreadConstraints:\n        - maxSkew: 1\n{Spread}\n          matchLabelKeys:\n            - pod-template-hash", "nodeSelector: {}"),
                new(Catalog, "maxSkew: 1", "maxSkew: 0"),
                new(Catalog, Spread, Spread.Replace("name: catalog", "name: other", StringComparison.Ordinal)),
            ],
        },

        // As kube-score: a service without callers can be interrupted. kube-linter would have all Deployments roll, where that check is turned on. How many instances may be
        // missing at a time is a number that somebody has chosen, and SafeDefaultsTests say what it is where nobody has.
        new(67, "Update that leaves a gap")
        {
            Find = service => service.Workload.Resource is V1Deployment { Spec.Strategy: var strategy } && service.Objects.OfType<V1Service>().Any()
                && strategy?.Type != "RollingUpdate" ? [$"{strategy?.Type}"] : [],
            Excuses = [Excuse.Of("MGEN261"), Excuse.Of("MGEN714"), Excuse.Of("MGEN715")],
            Bad = [new(Catalog, "type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0", "type: Recreate")],
        },
        new(68, "StatefulSet without its headless Service")
        {
            Find = service => service.Workload.Resource is not V1StatefulSet { Spec.ServiceName: var name } ? []
                : service.Objects.OfType<V1Service>().Any(candidate => candidate.Metadata.Name == name && candidate.Spec.ClusterIP == "None") ? []
                : [$"no headless Service {name}"],
            Bad = [new("k8s/store.yaml", "serviceName: store-headless", "serviceName: store"), new("k8s/store.yaml", "clusterIP: None", "sessionAffinity: None")],
        },
        new(69, "Job that is never given up or allowed to end; pod without a controller")
        {
            Find = service => service.Objects.SelectMany(resource => resource switch
            {
                V1CronJob { Spec: var schedule } => schedule.StartingDeadlineSeconds is null ? ["schedule without a deadline"] : Endless("schedule", schedule.JobTemplate.Spec),
                // kube-linter would have a time to live too: the next apply creates and runs a deleted Job again.
                V1Job { Spec: var job } => Endless("job", job),
                V1Pod or V1ReplicaSet => [resource.Kind],
                _ => [],
            }),
            Bad =
            [
                new("k8s/report.yaml", "startingDeadlineSeconds: 3600", "suspend: true"),
                new("k8s/report.yaml", "restartPolicy: Never", "restartPolicy: Always"),
                new("k8s/migration.yaml", "restartPolicy: Never", "restartPolicy: Always"),
                new("k8s/migration.yaml", "\nautomountServiceAccountToken: false\n", "\nautomountServiceAccountToken: false\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: naked}\nspec: {containers: []}\n"),
            ],
        },
    ];

    private static bool IsAutoscaled(RenderedService service) => service.Objects.Any(resource => Autoscalers.Contains(resource.Kind));

    private static bool MayBeSeveral(RenderedService service) => service.Workload.IsScaled && (IsAutoscaled(service)
        ? service.Documents.Where(document => Autoscalers.Contains((string?)document["kind"])).Any(document => (int?)(document.SelectToken("spec.maxReplicas") ?? document.SelectToken("spec.maxReplicaCount")) > 1)
        : service.Workload.Replicas > 1);

    private static int InstancesOf(RenderedService service) => service.Workload.Replicas
        ?? service.Documents.Select(document => (int?)(document.SelectToken("spec.minReplicas") ?? document.SelectToken("spec.minReplicaCount"))).FirstOrDefault(count => count is not null)
        ?? 1;

    private static IEnumerable<V1PodDisruptionBudget> BudgetsOf(RenderedService service) => service.Objects.OfType<V1PodDisruptionBudget>();

    private static IEnumerable<V1PodAffinityTerm> TermsOf(V1PodSpec pod) =>
    [
        .. pod.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [],
        .. pod.Affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution?.Select(weighted => weighted.PodAffinityTerm) ?? [],
    ];

    private static bool Selects(V1LabelSelector? selector, RenderedService service) => service.IsSelectedBy(selector?.MatchLabels);

    private static IEnumerable<string> Endless(string kind, V1JobSpec job) =>
        job.Template.Spec.RestartPolicy is "Never" or "OnFailure" ? [] : [$"{kind} {job.Template.Spec.RestartPolicy}"];
}
