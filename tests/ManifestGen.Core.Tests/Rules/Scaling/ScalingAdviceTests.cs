using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Scaling;

public class ScalingAdviceTests : RuleTest
{
    [Fact]
    public void A_service_with_one_instance_is_told_so() => AssertAdvice("MGEN209 at ContainerService: no remedy", Declare.Web);

    [Fact]
    public void So_is_one_that_says_so() =>
        AssertAdvice("MGEN209 at Replicas.count: no remedy", Declare.Web with { Replicas = Declare.Replicas(1) });

    [Fact]
    public void So_is_one_that_scales_down_to_it() =>
        AssertAdvice("MGEN209 at AutoScale.min: no remedy", Declare.Web with { AutoScale = Declare.AutoScale(1, 5) });

    [Fact]
    public void A_worker_may_be_alone() => Assert.Empty(FindingsOf("MGEN209", Declare.Worker));

    [Theory]
    [InlineData(WorkloadKind.Deployment, null, 0)]
    [InlineData(WorkloadKind.StatefulSet, null, 1)]
    [InlineData(WorkloadKind.StatefulSet, "existing", 0)]
    public void A_second_instance_needs_its_volume(WorkloadKind kind, string? claim, int findings) => Assert.Equal(findings, FindingsOf("MGEN209", Declare.Web with
    {
        Workload = new() { DeclaredKind = kind },
        Storage = new() { Volumes = EquatableArray.Of(new VolumeModel(Declare.Attribute("Volume1"), "/data") { Size = claim is null ? "1Gi" : null, Claim = claim }) },
    }).Length);

    [Fact]
    public void Two_instances_are_enough() => Assert.Empty(FindingsOf("MGEN209", Declare.Web with { Replicas = Declare.Replicas(2) }));

    [Fact]
    public void Compose_alone_has_one_instance_anyway() =>
        Assert.Empty(FindingsOf("MGEN209", Declare.Web, Declare.Project with { Targets = ManifestTargets.Compose }));

    [Fact]
    public void Replicas_that_Compose_ignores_are_told() =>
        Assert.Contains("instead of 3", AssertAdvice("MGEN210 at Replicas.count: no remedy", Declare.Web with { Replicas = Declare.Replicas(3) }));

    [Fact]
    public void Compose_runs_the_replicas_of_a_worker() => Assert.Empty(FindingsOf("MGEN210", Declare.Worker with { Replicas = Declare.Replicas(3) }));

    [Fact]
    public void Without_Compose_no_replicas_are_ignored() => Assert.Empty(
        FindingsOf("MGEN210", Declare.Web with { Replicas = Declare.Replicas(3) }, Declare.Project with { Targets = ManifestTargets.Kubernetes }));

    [Theory]
    [InlineData(ManifestTargets.Compose, "Compose runs one replica")]
    [InlineData(ManifestTargets.Swarm, "Swarm runs 2")]
    [InlineData(ManifestTargets.All, "Compose runs one replica, Swarm runs 2")]
    public void What_others_make_of_AutoScale_is_told(ManifestTargets targets, string what)
    {
        var finding = Assert.Single(FindingsOf("MGEN211", Scaled, Declare.Project with { Targets = targets }));

        Assert.Equal("MGEN211 at AutoScale: no remedy", Summary(finding));
        Assert.EndsWith(": " + what, finding.Message);
    }

    [Fact]
    public void Kubernetes_autoscales() => Assert.Empty(FindingsOf("MGEN211", Scaled, Declare.Project with { Targets = ManifestTargets.Kubernetes }));

    private static ServiceModel Scaled => Declare.Web with { AutoScale = Declare.AutoScale(2, 5) };

    private static string AssertAdvice(string expected, ServiceModel service)
    {
        var finding = Assert.Single(FindingsOf(expected[..7], service));
        Assert.Equal(expected, Summary(finding));
        return finding.Message;
    }
}
