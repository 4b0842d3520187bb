using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Placement;

public class PlacementTests : RuleTest
{
    private static readonly SpreadModel Spread = new(Declare.Attribute("Spread"), Topology.Zones);

    private static readonly NodeSelectorModel Selector = new(Declare.Attribute("NodeSelector"), "kubernetes.io/arch", "amd64");

    private static readonly NodeAffinityModel Node = new(Declare.Attribute("NodeAffinity"), "pool", NodeOperator.In) { Values = EquatableArray.Of("a", "b") };

    private static readonly TolerationModel Toleration = new(Declare.Attribute("Toleration"), "dedicated");

    private static readonly PodAffinityModel Pod = new(Declare.Attribute("PodAffinity"), "redis");

    private static readonly SchedulingModel Scheduling = new(Declare.Attribute("Scheduling"));

    [Fact]
    public void Everything_that_Kubernetes_accepts_is_good() => AssertGood(With(new()
    {
        Spreads = EquatableArray.Of(Spread with { MaxSkew = 3, Required = true }, Spread with { Over = Topology.Hosts }),
        NodeSelectors = EquatableArray.Of(Selector, Selector with { Key = "disk-type", Value = "" }),
        NodeAffinities = EquatableArray.Of(
            Node with { Weight = 100 },
            Node with { Operator = NodeOperator.Exists, Values = default },
            Node with { Operator = NodeOperator.Lt, Values = EquatableArray.Of("-3"), Weight = 1 }),
        Tolerations = EquatableArray.Of(
            Toleration with { Value = "gpu", Effect = TaintEffect.NoExecute, Seconds = 0 }, new TolerationModel(default, null), Toleration),
        PodAffinities = EquatableArray.Of(Pod, Pod with { ClassName = "Redis", Anti = true, Weight = 50 }),
        Scheduling = Scheduling with { PriorityClass = "system-cluster-critical", Scheduler = "a.b" },
    }));

    [Fact]
    public void A_skew_below_1_is_reported() =>
        AssertProblem("MGEN280 at Spread.MaxSkew: Spread.MaxSkew = 1", With(new() { Spreads = EquatableArray.Of(Spread with { MaxSkew = 0 }) }));

    [Fact]
    public void A_topology_that_does_not_exist_is_reported()
    {
        AssertProblem("MGEN280 at Spread.over: no remedy", With(new() { Spreads = EquatableArray.Of(Spread with { Over = (Topology)9 }) }));
        AssertProblem("MGEN289 at PodAffinity.Within: no remedy", With(new() { PodAffinities = EquatableArray.Of(Pod with { Within = (Topology)9 }) }));
    }

    [Fact]
    public void A_topology_twice_is_reported() =>
        AssertProblem("MGEN281 at Spread: no remedy", With(new() { Spreads = EquatableArray.Of(Spread, Spread with { Required = true }) }));

    [Theory]
    [InlineData("disk type", "ssd", "key", "disk-type")]
    [InlineData("disk-type", "s s d", "value", "s-s-d")]
    public void A_label_that_no_node_can_have_is_reported(string key, string value, string argument, string mended)
    {
        AssertProblem(
            $"MGEN282 at NodeSelector.{argument}: NodeSelector.{argument} = \"{mended}\"", With(new() { NodeSelectors = EquatableArray.Of(Selector with { Key = key, Value = value }) }));
        AssertProblem(
            $"MGEN282 at NodeAffinity.{(argument == "key" ? "key: NodeAffinity.key = \"disk-type\"" : "values: no remedy")}",
            With(new() { NodeAffinities = EquatableArray.Of(Node with { Key = key, Values = EquatableArray.Of(value) }) }));
    }

    [Fact]
    public void A_label_twice_is_reported() => AssertProblem(
        "MGEN283 at NodeSelector: no remedy", With(new() { NodeSelectors = EquatableArray.Of(Selector, Selector with { Value = "arm64" }) }));

    [Theory]
    [InlineData(NodeOperator.In, "one or more values")]
    [InlineData(NodeOperator.NotIn, "one or more values")]
    [InlineData(NodeOperator.Gt, "one integer")]
    public void An_operator_without_its_values_is_reported(NodeOperator @operator, string taken) => Assert.Contains(
        taken, AssertProblem("MGEN284 at NodeAffinity: no remedy", With(new() { NodeAffinities = EquatableArray.Of(Node with { Operator = @operator, Values = default }) })));

    [Theory]
    [InlineData(NodeOperator.Exists, "a", "NodeAffinity.operator = NodeOperator.In")]
    [InlineData(NodeOperator.DoesNotExist, "a", "NodeAffinity.operator = NodeOperator.NotIn")]
    [InlineData(NodeOperator.Gt, "three", "no remedy")]
    [InlineData(NodeOperator.Lt, "1.5", "no remedy")]
    public void Values_that_the_operator_does_not_take_are_reported(NodeOperator @operator, string value, string remedy) => AssertProblem(
        $"MGEN284 at NodeAffinity.values: {remedy}",
        With(new() { NodeAffinities = EquatableArray.Of(Node with { Operator = @operator, Values = EquatableArray.Of(value) }) }));

    [Fact]
    public void An_operator_that_does_not_exist_is_reported() => AssertProblem(
        "MGEN284 at NodeAffinity.operator: no remedy", With(new() { NodeAffinities = EquatableArray.Of(Node with { Operator = (NodeOperator)9 }) }));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(101, 100)]
    public void A_weight_out_of_range_is_reported(int weight, int nearest)
    {
        AssertProblem(
            $"MGEN285 at NodeAffinity.Weight: NodeAffinity.Weight = {nearest}", With(new() { NodeAffinities = EquatableArray.Of(Node with { Weight = weight }) }));
        AssertProblem(
            $"MGEN285 at PodAffinity.Weight: PodAffinity.Weight = {nearest}", With(new() { PodAffinities = EquatableArray.Of(Pod with { Weight = weight }) }));
    }

    [Fact]
    public void A_taint_that_there_cannot_be_is_reported()
    {
        AssertProblem("MGEN286 at Toleration.key: Toleration.key = \"a-b\"", With(new() { Tolerations = EquatableArray.Of(Toleration with { Key = "a b" }) }));
        AssertProblem("MGEN286 at Toleration.Value: Toleration.Value = \"a-b\"", With(new() { Tolerations = EquatableArray.Of(Toleration with { Value = "a b" }) }));
    }

    [Fact]
    public void Arguments_of_a_toleration_that_exclude_each_other_are_reported()
    {
        AssertProblem("MGEN287 at Toleration.Value: no remedy", With(new() { Tolerations = EquatableArray.Of(Toleration with { Key = null, Value = "a" }) }));
        AssertProblem(
            "MGEN287 at Toleration.Seconds: no remedy",
            With(new() { Tolerations = EquatableArray.Of(Toleration with { Effect = TaintEffect.NoSchedule, Seconds = 1 }) }));
        AssertProblem("MGEN287 at Toleration.Effect: no remedy", With(new() { Tolerations = EquatableArray.Of(Toleration with { Effect = (TaintEffect)9 }) }));
    }

    [Fact]
    public void A_name_that_no_object_can_have_is_reported()
    {
        AssertProblem("MGEN288 at Scheduling.PriorityClass: Scheduling.PriorityClass = \"high\"", With(new() { Scheduling = Scheduling with { PriorityClass = "High" } }));
        AssertProblem("MGEN288 at Scheduling.Scheduler: no remedy", With(new() { Scheduling = Scheduling with { Scheduler = "" } }));
    }

    [Fact]
    public void An_affinity_to_what_is_no_service_is_reported()
    {
        AssertProblem("MGEN289 at PodAffinity.service: PodAffinity.service = \"redis-cache\"", With(new() { PodAffinities = EquatableArray.Of(Pod with { Service = "Redis Cache" }) }));
        AssertProblem("MGEN289 at PodAffinity.serviceType: no remedy", With(new() { PodAffinities = EquatableArray.Of(Pod with { ClassName = "Helper", Service = "" }) }));
    }

    [Fact]
    public void What_Compose_and_Swarm_cannot_say_is_told()
    {
        AssertTold("Spread has no effect in Compose, nor has its Required in Swarm", new() { Spreads = EquatableArray.Of(Spread with { Required = true }) });
        AssertTold("Spread has no effect in Compose", new() { Spreads = EquatableArray.Of(Spread) });
        AssertTold("NodeSelector has no effect in Compose", new() { NodeSelectors = EquatableArray.Of(Selector with { Key = "disk-type" }) });
        AssertTold("NodeSelector has no effect in Compose and Swarm", new() { NodeSelectors = EquatableArray.Of(Selector with { Key = "a.io/b" }) });
        AssertTold("NodeAffinity has no effect in Compose and Swarm", new() { NodeAffinities = EquatableArray.Of(Node) });
        AssertTold("Toleration has no effect in Compose and Swarm", new() { Tolerations = EquatableArray.Of(Toleration) });
        AssertTold("PodAffinity has no effect in Compose and Swarm", new() { PodAffinities = EquatableArray.Of(Pod) });
        AssertTold("PodAffinity has no effect in Compose", new() { PodAffinities = EquatableArray.Of(Pod with { Service = "catalog", Anti = true }) });
        AssertTold("Scheduling has no effect in Compose and Swarm", new() { Scheduling = Scheduling });
    }

    [Fact]
    public void Minimum_of_zones_that_no_pod_waits_for_is_reported()
    {
        AssertProblem("MGEN280 at Spread.MinDomains: remove Spread.MinDomains", With(new() { Spreads = EquatableArray.Of(Spread with { MinDomains = 3 }) }));
        AssertProblem("MGEN280 at Spread.MinDomains: Spread.MinDomains = 1", With(new() { Spreads = EquatableArray.Of(Spread with { MinDomains = 0, Required = true }) }));
        AssertGood(With(new() { Spreads = EquatableArray.Of(Spread with { MinDomains = 3, Required = true }) }));
    }

    [Fact]
    public void All_that_Swarm_drops_of_a_spread_is_named()
    {
        var strict = new PlacementModel { Spreads = EquatableArray.Of(Spread with { Required = true, MaxSkew = 2 }) };

        AssertTold("Spread has no effect in Compose, nor have its MaxSkew and Required in Swarm", strict);
        Assert.Equal(
            "Spread's MaxSkew has no effect in Swarm, nor has its Required",
            Assert.Single(FindingsOf("MGEN291", With(strict), Declare.Project with { Targets = ManifestTargets.Swarm })).Message);
    }

    [Fact]
    public void Architecture_is_the_platform_of_Compose() =>
        Assert.Empty(FindingsOf("MGEN291", With(new() { NodeSelectors = EquatableArray.Of(Selector) })));

    [Fact]
    public void Kubernetes_can_say_all_of_it() => Assert.Empty(
        FindingsOf("MGEN291", With(new() { Tolerations = EquatableArray.Of(Toleration) }), Declare.Project with { Targets = ManifestTargets.Kubernetes }));

    private static void AssertTold(string message, PlacementModel placement) => Assert.Equal(message, Assert.Single(FindingsOf("MGEN291", With(placement))).Message);

    private static ServiceModel With(PlacementModel placement) => Declare.Web with { Placement = placement };
}
