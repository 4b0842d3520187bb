using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class ScalingFilesTests
{
    [Fact]
    public void Autoscaler_by_every_kind_of_measure() => Snapshot.Match(Rendered.File(ScalingModels.ByMeasures, "k8s/checkout.yaml"));

    [Fact]
    public void Worker_that_KEDA_scales() => Snapshot.Match(Rendered.File(ScalingModels.ByEvents, "k8s/mailing.yaml"));

    [Fact]
    public void Requests_that_follow_the_use() => Snapshot.Match(Rendered.File(ScalingModels.Vertically, "k8s/importer.yaml"));

    [Fact]
    public void Measures_take_the_place_of_the_default_CPU_target()
    {
        var service = ScalingModels.ByMeasures.Services[0];
        Assert.Null((service with { AutoScale = service.AutoScale! with { CpuUtilization = null } }).EffectiveCpuUtilization);
        Assert.Equal(80, (service with { AutoScale = service.AutoScale! with { CpuUtilization = null }, Scaling = new() }).EffectiveCpuUtilization);
    }

    [Fact]
    public void Where_nothing_scales_one_instance_runs_at_least() => Assert.Equal(1, ScalingModels.ByEvents.Services[0].UnscaledReplicas);
}
