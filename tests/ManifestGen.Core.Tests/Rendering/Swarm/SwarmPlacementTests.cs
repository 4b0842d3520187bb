using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Swarm;

public class SwarmPlacementTests
{
    [Fact]
    public void Tasks_on_chosen_nodes() => Snapshot.Match(Rendered.File(PlacementModels.Chosen, "stack.yaml"));

    [Theory]
    [InlineData("disk-type", "ssd", "node.labels.disk-type == ssd")]
    [InlineData("kubernetes.io/arch", "amd64", "node.platform.arch == x86_64")]
    [InlineData("kubernetes.io/arch", "arm64", "node.platform.arch == aarch64")]
    [InlineData("kubernetes.io/os", "linux", "node.platform.os == linux")]
    [InlineData("kubernetes.io/hostname", "node-1", "node.hostname == node-1")]
    public void Label_that_Swarm_can_ask_for_is_a_constraint(string key, string value, string constraint) =>
        Assert.Equal(constraint, SwarmPlacement.Constraint(new NodeSelectorModel(default, key, value)));

    [Theory]
    [InlineData("topology.kubernetes.io/zone", "a")]
    [InlineData("kubernetes.io/arch", "arm")]
    [InlineData("1st", "a")]
    [InlineData("disk-type", "")]
    public void Label_that_Swarm_cannot_ask_for_is_none(string key, string value) =>
        Assert.Null(SwarmPlacement.Constraint(new NodeSelectorModel(default, key, value)));

    [Fact]
    public void None_of_several_values_is_a_constraint_for_each() => Assert.Equal(
        ["node.labels.pool != system", "node.labels.pool != spot"], Constraints(NodeOperator.NotIn, null, "system", "spot"));

    [Fact]
    public void One_of_several_values_is_none() => Assert.Empty(Constraints(NodeOperator.In, null, "a", "b"));

    [Fact]
    public void A_wish_is_none() => Assert.Empty(Constraints(NodeOperator.In, 10, "a"));

    private static IReadOnlyList<string> Constraints(NodeOperator @operator, int? weight, params string[] values) =>
        SwarmPlacement.Constraints(new NodeAffinityModel(default, "pool", @operator) { Values = new(values), Weight = weight });
}
