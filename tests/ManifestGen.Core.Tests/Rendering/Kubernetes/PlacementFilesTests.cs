using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class PlacementFilesTests
{
    [Fact]
    public void Pods_on_chosen_nodes() => Snapshot.Match(Rendered.File(PlacementModels.Chosen, "k8s/render.yaml"));

    [Fact]
    public void Pods_apart_from_their_own_and_others() => Snapshot.Match(Rendered.File(PlacementModels.Apart, "k8s/search.yaml"));

    [Fact]
    public void Pods_in_at_least_three_zones() => Snapshot.Match(Rendered.File(PlacementModels.InThreeZones, "k8s/search.yaml"));

    [Theory]
    [InlineData(WorkloadKind.Deployment, 27, 1)]
    [InlineData(WorkloadKind.Deployment, 30, 1)]
    [InlineData(WorkloadKind.Deployment, 31, 2)]
    [InlineData(WorkloadKind.StatefulSet, 27, 0)]
    [InlineData(WorkloadKind.StatefulSet, 31, 0)]
    public void Old_pods_of_a_Deployment_do_not_count_during_a_rollout(WorkloadKind kind, int minor, int times)
    {
        var chosen = PlacementModels.InThreeZones;
        var service = chosen.Services[0];

        var file = Rendered.File(
            chosen with
            {
                Project = chosen.Project with { KubernetesVersion = new(1, minor) },
                Services = EquatableArray.Of(service with { Workload = service.Workload with { DeclaredKind = kind } }),
            },
            "k8s/search.yaml");

        Assert.Equal(times, file.Split("pod-template-hash").Length - 1);
        Assert.Equal(times > 1, file.IndexOf("matchLabelKeys", StringComparison.Ordinal) < file.IndexOf("topologySpreadConstraints", StringComparison.Ordinal) && times > 0);
    }
}
