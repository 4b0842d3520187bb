using CsCheck;
using k8s.Models;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

/// <summary>What linters ask of every deployment holds whatever is declared.</summary>
public class SafeDefaultsTests
{
    private static readonly (string Property, Func<IReadOnlyList<object>, V1PodSpec, V1Container, bool> Holds)[] Properties =
    [
        ("user and group above 10000", (_, pod, container) => new[]
        {
            pod.SecurityContext.RunAsUser, pod.SecurityContext.RunAsGroup, container.SecurityContext.RunAsUser, container.SecurityContext.RunAsGroup,
        }.All(id => id > 10_000)),
        ("read-only root with a bounded /tmp", (_, pod, container) =>
            container.SecurityContext.ReadOnlyRootFilesystem == true
            && container.VolumeMounts.Any(mount => mount.MountPath == "/tmp" && pod.Volumes.Any(volume => volume.Name == mount.Name && volume.EmptyDir.SizeLimit is not null))),
        ("account of its own without a token", (resources, pod, _) =>
            pod.AutomountServiceAccountToken == false
            && resources.OfType<V1ServiceAccount>().Single() is { AutomountServiceAccountToken: false } account
            && account.Metadata.Name == pod.ServiceAccountName),
        ("image with a tag, always pulled", (_, _, container) => container.ImagePullPolicy == "Always" && container.Image.LastIndexOf(':') > container.Image.LastIndexOf('/')),
        ("requests", (_, _, container) => new[] { "cpu", "memory", "ephemeral-storage" }.All(container.Resources.Requests.ContainsKey)),
        ("limits", (_, _, container) => new[] { "memory", "ephemeral-storage" }.All(container.Resources.Limits.ContainsKey)),
        ("network policy of the pods", (resources, _, _) => Selects(resources, resources.OfType<V1NetworkPolicy>().Single().Spec.PodSelector.MatchLabels)),
        ("service that finds the pods", (resources, _, _) => resources.OfType<V1Service>().All(service => Selects(resources, service.Spec.Selector))),
        ("replicas or an autoscaler", (resources, _, _) =>
            !Workload.Of(resources).IsScaled || Workload.Of(resources).Replicas is null == Autoscaler.Of(resources) is not null),
        ("disruption budget from two instances on", (resources, _, _) =>
            !Workload.Of(resources).IsScaled
            || Instances(resources) < 2
            || resources.OfType<V1PodDisruptionBudget>().Any(budget => budget.Spec.UnhealthyPodEvictionPolicy == "AlwaysAllow")),
        ("spread over nodes and zones", (resources, pod, _) =>
            !Workload.Of(resources).IsScaled
            || (IsSpreadOverNodes(pod) && pod.TopologySpreadConstraints.Any(spread => spread.TopologyKey == "topology.kubernetes.io/zone"))),
    ];

    [Fact]
    public void Pod_without_an_exception_is_admitted_where_the_namespace_is_restricted() => OfAnyService(
        service => !SecurityException.Of(service.Security.Container).Any(),
        resources => Assert.Empty(PodSecurity.RestrictedViolations(Workload.Of(resources).Pod)));

    [Fact]
    public void Linters_find_every_safe_setting_without_an_attribute_for_it() => OfAnyService(
        service => service.Security == new SecurityModel(),
        resources =>
        {
            var pod = Workload.Of(resources).Pod;
            Assert.Empty(Properties.Where(property => !property.Holds(resources, pod, pod.Containers.Single())).Select(property => property.Property));
        });

    [Fact]
    public void Service_is_reachable_inside_the_cluster_only_unless_declared_otherwise() => RandomModels.Accepted.Sample(
        application => Assert.All(application.Services.Where(service => service.Exposure.Service?.Type is null), service => Assert.All(
            KubernetesValidation.ReadStrictly(Rendered.File(application, $"k8s/{service.Name}.yaml")).OfType<V1Service>(),
            resource => Assert.Equal("ClusterIP", resource.Spec.Type))),
        iter: 100);

    [Fact]
    public void Update_leaves_no_gap_and_a_stop_has_the_time_that_it_takes_unless_declared_otherwise() => RandomModels.Accepted.Sample(
        application => Assert.All(application.Services.Where(HasDefaultWorkload), service =>
        {
            var deployment = KubernetesValidation.ReadStrictly(Rendered.File(application, $"k8s/{service.Name}.yaml")).OfType<V1Deployment>().Single();
            var pod = deployment.Spec.Template.Spec;
            Assert.Equal("0", deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.Value);
            Assert.True(pod.TerminationGracePeriodSeconds > pod.Containers.Single().Lifecycle.PreStop.Sleep.Seconds + 30);
        }),
        iter: 100);

    private static void OfAnyService(Func<ServiceModel, bool> isMeant, Action<IReadOnlyList<object>> check) => RandomModels.Accepted.Sample(
        application => Assert.All(
            application.Services.Where(isMeant), service => check(KubernetesValidation.ReadStrictly(Rendered.File(application, $"k8s/{service.Name}.yaml")))),
        iter: 100);

    // A declared spread over nodes takes the place of the preference.
    private static bool IsSpreadOverNodes(V1PodSpec pod) =>
        pod.TopologySpreadConstraints.Any(spread => spread.TopologyKey == "kubernetes.io/hostname")
        || pod.Affinity.PodAntiAffinity.PreferredDuringSchedulingIgnoredDuringExecution[0].PodAffinityTerm.TopologyKey == "kubernetes.io/hostname";

    private static bool HasDefaultWorkload(ServiceModel service) =>
        service is { Workload: { Rollout: null, Shutdown: null, Kind: WorkloadKind.Deployment }, Storage.HasExclusiveClaim: false };

    private static int Instances(IReadOnlyList<object> resources) =>
        Workload.Of(resources).Replicas ?? Autoscaler.Of(resources)?.Minimum ?? 0;

    private static bool Selects(IReadOnlyList<object> resources, IDictionary<string, string> selector) =>
        selector.Count > 0 && selector.All(label => Workload.Of(resources).Template.Metadata.Labels[label.Key] == label.Value);
}
