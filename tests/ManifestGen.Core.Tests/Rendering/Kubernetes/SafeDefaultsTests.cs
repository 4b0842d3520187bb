using CsCheck;
using ManifestGen.Testing;
using k8s.Models;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

/// <summary>What is safe without a word, and that no linter looks for as such. The rows of the catalogue are <see cref="Catalogue.CatalogueRowTests"/>.</summary>
public class SafeDefaultsTests
{
    [Fact]
    public void Pod_without_an_exception_is_admitted_where_the_namespace_is_restricted() => RandomModels.Accepted.Sample(
        application => Assert.All(
            application.Services.Where(service => !SecurityException.Of(service.Security.Container).Any()),
            service => Assert.Empty(PodSecurity.RestrictedViolations(Workload.Of(ObjectsOf(service, application)).Pod))),
        iter: RandomValues.Of(100));

    [Fact]
    public void Update_leaves_no_gap_and_a_stop_has_the_time_that_it_takes_unless_declared_otherwise() => RandomModels.Accepted.Sample(
        application => Assert.All(application.Services.Where(HasDefaultWorkload), service =>
        {
            var deployment = ObjectsOf(service, application).OfType<V1Deployment>().Single();
            var pod = deployment.Spec.Template.Spec;
            Assert.Equal("0", deployment.Spec.Strategy.RollingUpdate.MaxUnavailable.Value);
            Assert.True(pod.TerminationGracePeriodSeconds > (pod.Containers.Single().Lifecycle?.PreStop?.Sleep.Seconds ?? 0) + 30);
            Assert.Equal(service.HasService, pod.Containers.Single().Lifecycle?.PreStop is not null);
        }),
        iter: RandomValues.Of(100));

    private static IReadOnlyList<object> ObjectsOf(ServiceModel service, ApplicationModel application) =>
        KubernetesValidation.ReadStrictly(Rendered.File(application, $"k8s/{service.Name}.yaml"));

    private static bool HasDefaultWorkload(ServiceModel service) =>
        service is { Workload: { Rollout: null, Shutdown: null, Kind: WorkloadResource.Deployment }, PodStorage.HasExclusiveClaim: false };
}
