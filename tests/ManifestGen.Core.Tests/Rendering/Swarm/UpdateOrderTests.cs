using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;

namespace ManifestGen.Core.Tests.Rendering.Swarm;

/// <summary>An update whose new task waits for the place of an old one, which waits for the new task, never ends.</summary>
public class UpdateOrderTests
{
    private static readonly ServiceModel Three = Service("web") with { Replicas = new(Origin.Class, 3) };

    private static readonly PodAffinityModel ApartFromItself = new(Origin.Class, "web") { Anti = true };

    [Fact]
    public void Usual_update_starts_the_new_task_first() => Assert.Contains("order: start-first", Stack(Three));

    [Fact]
    public void Update_of_tasks_that_exclude_each_other_can_end()
    {
        AssertStopsFirst(Three with { Placement = new() { PodAffinities = EquatableArray.Of(ApartFromItself) } }, maximum: 1);
        AssertStopsFirst(Three with { Placement = new() { Spreads = EquatableArray.Of(new SpreadModel(Origin.Class, Topology.Hosts) { Required = true }) } }, maximum: 1);
        AssertStopsFirst(Three with { Docker = new() { Swarm = new(Origin.Class) { MaxReplicasPerNode = 2 } } }, maximum: 2);
    }

    [Fact]
    public void Wish_to_be_apart_is_no_limit() => Assert.Contains(
        "order: start-first", Stack(Three with { Placement = new() { PodAffinities = EquatableArray.Of(ApartFromItself with { Weight = 50 }) } }));

    [Theory]
    [InlineData(Topology.Hosts)]
    [InlineData(Topology.Zones)]
    public void Deployment_of_pods_that_exclude_each_other_gives_a_place_free_first(Topology within)
    {
        var apart = Three with { Placement = new() { PodAffinities = EquatableArray.Of(ApartFromItself with { Within = within }) } };

        Assert.Equal((PodShare.None, PodShare.One), apart.RolloutBounds);
        Assert.Equal((PodShare.One, PodShare.None), Three.RolloutBounds);
        // What is declared holds.
        Assert.Equal((PodShare.One, PodShare.None), (apart with { Workload = new() { Rollout = new(Origin.Class) { MaxUnavailable = "0" } } }).RolloutBounds);
    }

    private static void AssertStopsFirst(ServiceModel service, int maximum)
    {
        var stack = Stack(service);
        Assert.Contains("order: stop-first", stack);
        Assert.DoesNotContain("start-first", stack);
        Assert.Contains($"max_replicas_per_node: {maximum}", stack);
    }

    private static string Stack(ServiceModel service) => Rendered.File(Application(Project("Shop"), service), "stack.yaml");
}
