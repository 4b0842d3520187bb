using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class PlacementParserTests
{
    [Fact]
    public void Spread_is_read() => Assert.Equal(
        [new SpreadModel(new Origin(1), Topology.Zones) { MaxSkew = 2, Required = true }, new SpreadModel(new Origin(2), Topology.Hosts)],
        Parse("[Spread(Topology.Zones, MaxSkew = 2, Required = true), Spread(Topology.Hosts)]").Spreads);

    [Fact]
    public void Labels_of_nodes_are_read()
    {
        var placement = Parse("""[NodeSelector("a", "1")][NodeAffinity("b", NodeOperator.NotIn, "2", "3", Weight = 4)][NodeAffinity("c", NodeOperator.Exists)]""");

        Assert.Equal([new NodeSelectorModel(new Origin(1), "a", "1")], placement.NodeSelectors);
        Assert.Equal(
            [
                new NodeAffinityModel(new Origin(2), "b", NodeOperator.NotIn) { Values = EquatableArray.Of("2", "3"), Weight = 4 },
                new NodeAffinityModel(new Origin(3), "c", NodeOperator.Exists),
            ],
            placement.NodeAffinities);
    }

    [Fact]
    public void Toleration_is_read() => Assert.Equal(
        [
            new TolerationModel(new Origin(1), "a") { Value = "b", Effect = TaintEffect.NoExecute, Seconds = 0 },
            new TolerationModel(new Origin(2), null),
        ],
        Parse("""[Toleration("a", Value = "b", Effect = TaintEffect.NoExecute, Seconds = 0), Toleration]""").Tolerations);

    [Fact]
    public void Affinity_to_a_name_is_read() => Assert.Equal(
        [new PodAffinityModel(new Origin(1), "redis") { Within = Topology.Zones, Anti = true, Weight = 5 }],
        Parse("""[PodAffinity("redis", Within = Topology.Zones, Anti = true, Weight = 5)]""").PodAffinities);

    [Fact]
    public void Affinity_to_a_class_is_one_to_its_service() => Assert.Equal(
        [new PodAffinityModel(new Origin(1), "catalog") { ClassName = "Catalog" }], Parse("[PodAffinity(typeof(Catalog))]").PodAffinities);

    [Fact]
    public void Class_that_is_no_service_has_no_name() =>
        Assert.Equal([new PodAffinityModel(new Origin(1), "") { ClassName = "Uri" }], Parse("[PodAffinity(typeof(System.Uri))]").PodAffinities);

    [Fact]
    public void Scheduling_is_read() => Assert.Equal(
        new SchedulingModel(new Origin(1)) { PriorityClass = "a", Scheduler = "b" }, Parse("""[Scheduling(PriorityClass = "a", Scheduler = "b")]""").Scheduling);

    private static PlacementModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService($"""[ContainerService("catalog")]{attributes}""").Compile().GetTypeByMetadataName("Catalog")!)!.Placement;
}
