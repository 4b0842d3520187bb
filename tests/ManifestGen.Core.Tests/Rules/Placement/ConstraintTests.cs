using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Placement;

/// <summary>A constraint that Swarm cannot read fails the deployment, and one that no node can meet leaves it waiting.</summary>
public class ConstraintTests : RuleTest
{
    [Theory]
    [InlineData("node.labels.postgres-data == true")]
    [InlineData("node.hostname!=db2")]
    [InlineData("node.role == Manager")]
    [InlineData("engine.labels.operatingsystem==ubuntu 24.04")]
    [InlineData("node.platform.os == linux")]
    public void Condition_that_Swarm_knows_is_good(string constraint) => AssertGood(With(constraint));

    [Theory]
    [InlineData("")]
    [InlineData("db1")]
    [InlineData("node.hostname = db1")]
    [InlineData("node.hostname == ")]
    [InlineData("node.hostname == db{{1}}")]
    [InlineData("node.hostname == a\nb: c")]
    [InlineData("node.role == leader")]
    [InlineData("node.label.disk == ssd")]
    [InlineData("node.labels. == ssd")]
    public void Everything_else_is_refused(string constraint) => Assert.Single(FindingsOf("MGEN732", With(constraint)));

    private static ServiceModel With(string constraint) =>
        Declare.Worker with { Docker = new() { Swarm = new(Declare.Attribute("Swarm")) { Constraints = EquatableArray.Of(constraint) } } };
}
