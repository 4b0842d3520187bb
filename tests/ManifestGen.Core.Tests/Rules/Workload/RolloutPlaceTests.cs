using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Workload;

/// <summary>An update of pods that exclude each other, none of which may go first, never ends.</summary>
public class RolloutPlaceTests : RuleTest
{
    private static readonly ServiceModel Apart = Declare.Worker with
    {
        Replicas = new(Declare.Attribute("Replicas"), 3),
        Placement = new() { PodAffinities = EquatableArray.Of(new PodAffinityModel(Declare.Attribute("PodAffinity"), Declare.Worker.Name) { Anti = true }) },
    };

    [Theory]
    [InlineData("0", null, true)]
    [InlineData("0%", "1", true)]
    [InlineData("1", "1", false)]
    [InlineData(null, "1", false)]
    // Of this, another rule speaks.
    [InlineData("0", "0", false)]
    public void Old_pod_that_may_not_go_first(string? unavailable, string? surge, bool isReported) =>
        Assert.Equal(isReported, FindingsOf("MGEN299", Updated(Apart, unavailable, surge)).Length == 1);

    [Fact]
    public void Place_is_named()
    {
        Assert.Contains("do not share a node", Assert.Single(FindingsOf("MGEN299", Updated(Apart, "0", null))).Message);
        Assert.Contains("do not share a zone", Assert.Single(FindingsOf("MGEN299", Updated(With(affinity => affinity with { Within = Topology.Zones }), "0", null))).Message);
    }

    [Fact]
    public void Pods_that_find_a_place_are_good()
    {
        Assert.Empty(FindingsOf("MGEN299", Updated(With(affinity => affinity with { Weight = 50 }), "0", null)));
        Assert.Empty(FindingsOf("MGEN299", Updated(Apart with { Replicas = null }, "0", null)));
        Assert.Empty(FindingsOf("MGEN299", Updated(Apart, "0", null), Declare.Project with { Targets = ManifestTargets.Swarm }));
    }

    private static ServiceModel With(Func<PodAffinityModel, PodAffinityModel> change) =>
        Apart with { Placement = new() { PodAffinities = EquatableArray.Of(change(Apart.Placement.PodAffinities[0])) } };

    private static ServiceModel Updated(ServiceModel service, string? unavailable, string? surge) =>
        service with { Workload = new() { Rollout = new(Declare.Attribute("Rollout")) { MaxUnavailable = unavailable, MaxSurge = surge } } };
}
