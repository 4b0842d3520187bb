using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Workload;

public class SwarmSettingsTests : RuleTest
{
    private static readonly SwarmModel Swarm = new(Declare.Attribute("Swarm"));

    private static readonly ProfileModel Profile = new(Declare.Attribute("Profile"), "tools");

    [Fact]
    public void Everything_that_Swarm_takes_is_good() => AssertGood(With(Swarm with
    {
        MaxReplicasPerNode = 1,
        FailureAction = SwarmFailureAction.Continue,
        MonitorSeconds = 1,
        MaxFailurePercent = 100,
    }));

    [Fact]
    public void Numbers_out_of_range()
    {
        AssertProblem("MGEN295 at Swarm.MaxReplicasPerNode: remove Swarm.MaxReplicasPerNode", With(Swarm with { MaxReplicasPerNode = 0 }));
        AssertProblem("MGEN295 at Swarm.MonitorSeconds: remove Swarm.MonitorSeconds", With(Swarm with { MonitorSeconds = 0 }));
        AssertProblem("MGEN295 at Swarm.MaxFailurePercent: remove Swarm.MaxFailurePercent", With(Swarm with { MaxFailurePercent = 101 }));
    }

    [Fact]
    public void Limit_for_a_node_of_what_runs_once_on_every_node() => AssertProblem(
        "MGEN296 at Swarm.MaxReplicasPerNode: remove Swarm.MaxReplicasPerNode",
        With(Swarm with { MaxReplicasPerNode = 2 }) with { Workload = new() { DeclaredKind = WorkloadKind.DaemonSet } });

    [Fact]
    public void Update_of_a_job() => AssertProblem(
        "MGEN296 at Swarm.MonitorSeconds: remove Swarm.MonitorSeconds",
        Declare.Worker with { Docker = new() { Swarm = Swarm with { MonitorSeconds = 5 } }, Workload = new() { Job = new(Origin.Class) } });

    [Theory]
    [InlineData(ManifestTargets.Compose | ManifestTargets.Kubernetes, "Compose and Kubernetes")]
    [InlineData(ManifestTargets.Kubernetes, "Kubernetes")]
    public void Settings_without_a_stack_have_no_effect(ManifestTargets targets, string names) => Assert.Equal(
        $"[Swarm] has no effect in {names}: add swarm to ManifestGenTargets, or remove it",
        Assert.Single(FindingsOf("MGEN297", With(Swarm with { MonitorSeconds = 0 }), Declare.Project with { Targets = targets })).Message);

    [Fact]
    public void Profile_is_good() => AssertGood(In("tools"));

    [Theory]
    [InlineData("a", "no remedy")]
    [InlineData("-tools", "Profile.name = \"tools\"")]
    [InlineData("a b", "Profile.name = \"a-b\"")]
    [InlineData("", "no remedy")]
    public void Profile_that_Compose_refuses(string name, string remedy) => AssertProblem($"MGEN293 at Profile.name: {remedy}", In(name));

    [Theory]
    [InlineData(ManifestTargets.All, "Swarm and Kubernetes")]
    [InlineData(ManifestTargets.Compose | ManifestTargets.Swarm, "Swarm")]
    public void Targets_without_profiles_are_named(ManifestTargets targets, string names) => Assert.Equal(
        $"The profile 'tools' has no effect in {names}: the service always runs there",
        Assert.Single(FindingsOf("MGEN294", In("tools"), Declare.Project with { Targets = targets })).Message);

    private static ServiceModel With(SwarmModel swarm) => Declare.Web with { Docker = new() { Swarm = swarm } };

    private static ServiceModel In(string profile) => Declare.Web with { Docker = new() { Profiles = EquatableArray.Of(Profile with { Name = profile }) } };
}
