using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Storage;

/// <summary>A database that Swarm starts on another node is empty there.</summary>
public class LocalVolumeTests : RuleTest
{
    private static readonly ServiceModel Store = Declare.Worker with
    {
        Workload = new() { DeclaredKind = WorkloadKind.StatefulSet },
        Storage = new() { Volumes = EquatableArray.Of(new VolumeModel(Declare.Attribute("Volume"), "/data") { Size = "1Gi" }) },
    };

    private static readonly ProjectModel SwarmOnly = Declare.Project with { Targets = ManifestTargets.Docker | ManifestTargets.Swarm };

    [Fact]
    public void Volume_of_a_node_is_an_information_where_nothing_says_that_there_are_several() => Assert.Single(FindingsOf("MGEN720", Store));

    [Fact]
    public void Service_that_may_move_away_from_its_data_is_a_warning()
    {
        Assert.Single(FindingsOf("MGEN731", Store, SwarmOnly));
        Assert.Single(FindingsOf("MGEN731", Store with { Docker = new() { Swarm = new(Declare.Attribute("Swarm")) { MonitorSeconds = 60 } } }));
        Assert.Single(FindingsOf("MGEN731", Store, before: Declare.Worker with { Name = "other", Docker = new() { Swarm = new(Declare.Attribute("Swarm")) } }));
    }

    [Fact]
    public void Service_that_stays_where_it_is_is_good()
    {
        AssertSilent(Store with { Docker = new() { Swarm = new(Declare.Attribute("Swarm")) { Constraints = EquatableArray.Of("node.labels.store == true") } } });
        AssertSilent(Store with { Placement = new() { NodeSelectors = EquatableArray.Of(new NodeSelectorModel(Declare.Attribute("NodeSelector"), "disk", "ssd")) } });
        AssertSilent(Store with { Workload = new() { DeclaredKind = WorkloadKind.DaemonSet } });

        static void AssertSilent(ServiceModel service) =>
            Assert.All(new[] { "MGEN720", "MGEN730", "MGEN731" }, id => Assert.Empty(FindingsOf(id, service, SwarmOnly)));
    }

    [Fact]
    public void Instances_of_a_Deployment_see_different_files_on_different_nodes()
    {
        var shared = Store with { Workload = new(), Replicas = new(Declare.Attribute("Replicas"), 3) };

        Assert.Contains("3 replicas", Assert.Single(FindingsOf("MGEN730", shared, SwarmOnly)).Message);
        Assert.Empty(FindingsOf("MGEN730", shared with { Workload = Store.Workload }, SwarmOnly));
        Assert.Empty(FindingsOf("MGEN730", shared with { Replicas = null }, SwarmOnly));
        Assert.Empty(FindingsOf("MGEN730", shared));
    }
}
