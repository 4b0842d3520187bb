using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Scaling;

public class VerticalScalingTests : RuleTest
{
    private static readonly VerticalScalingModel Vertical = new(Declare.Attribute("VerticalAutoScale"));

    [Fact]
    public void Bounds_in_order_are_good() =>
        AssertGood(With(Vertical with { Mode = VerticalUpdateMode.Recreate, MinCpu = "100m", MaxCpu = "2", MinMemory = "1Gi", MaxMemory = "1Gi" }));

    [Theory]
    [InlineData("0", "no remedy")]
    [InlineData("1GB", "VerticalAutoScale.MaxMemory = \"1G\"")]
    [InlineData("-1", "no remedy")]
    public void A_bound_that_is_no_positive_quantity_is_reported(string amount, string remedy) =>
        AssertProblem($"MGEN231 at VerticalAutoScale.MaxMemory: {remedy}", With(Vertical with { MaxMemory = amount, MinMemory = "1Mi" }));

    [Fact]
    public void A_mode_that_does_not_exist_is_reported() =>
        AssertProblem("MGEN231 at VerticalAutoScale.Mode: remove VerticalAutoScale.Mode", With(Vertical with { Mode = (VerticalUpdateMode)9 }));

    [Fact]
    public void A_minimum_above_the_maximum_is_reported() => AssertProblem(
        "MGEN232 at VerticalAutoScale.MinCpu: VerticalAutoScale.MinCpu = \"500m\", VerticalAutoScale.MaxCpu = \"1\"",
        With(Vertical with { MinCpu = "1", MaxCpu = "500m" }));

    [Fact]
    public void Two_autoscalers_by_one_resource_are_reported() => Assert.Contains(
        "the CPU request", AssertProblem("MGEN233 at VerticalAutoScale.Mode: remove VerticalAutoScale.Mode", Both(Vertical with { Mode = VerticalUpdateMode.Initial })));

    [Fact]
    public void One_that_only_recommends_is_good() => AssertGood(Both(Vertical));

    [Fact]
    public void So_is_one_beside_events() => AssertGood(Both(Vertical with { Mode = VerticalUpdateMode.Initial }) with
    {
        Scaling = new()
        {
            Events = EquatableArray.Of(new ScaleEventModel(Declare.Attribute("ScaleOnEvent"), "kafka")),
            Vertical = Vertical with { Mode = VerticalUpdateMode.Initial },
        },
    });

    [Fact]
    public void Where_there_is_none_it_is_told() =>
        Assert.Contains("Compose and Swarm", Assert.Single(FindingsOf("MGEN234", With(Vertical))).Message);

    [Fact]
    public void Kubernetes_has_one() =>
        Assert.Empty(FindingsOf("MGEN234", With(Vertical), Declare.Project with { Targets = ManifestTargets.Kubernetes }));

    private static ServiceModel With(VerticalScalingModel vertical) => Declare.Web with { Scaling = new() { Vertical = vertical } };

    private static ServiceModel Both(VerticalScalingModel vertical) =>
        With(vertical) with { AutoScale = Declare.AutoScale(2, 10), Resources = Declare.Resources with { Cpu = "100m" } };
}
