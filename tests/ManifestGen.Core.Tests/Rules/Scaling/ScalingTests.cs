using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Scaling;

public class ScalingTests : RuleTest
{
    private static readonly ResourcesModel Requests = Declare.Resources with { Cpu = "100m", Memory = "128Mi" };

    [Fact]
    public void Replicas_beside_AutoScale_are_reported() => Assert.Contains(
        "Replicas(3) has no effect together with AutoScale(2, 10)", AssertProblem("MGEN201 at Replicas: remove Replicas", Scaled(2, 10) with { Replicas = Declare.Replicas(3) }));

    [Fact]
    public void A_negative_number_of_replicas_is_reported() =>
        Assert.Contains("-1", AssertProblem("MGEN202 at Replicas.count: Replicas.count = 1", Declare.Web with { Replicas = Declare.Replicas(-1) }));

    [Fact]
    public void No_replicas_are_reported() =>
        AssertProblem("MGEN203 at Replicas.count: Replicas.count = 1", Declare.Web with { Replicas = Declare.Replicas(0) });

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Any_other_number_of_replicas_is_good(int count) => AssertGood(Declare.Web with { Replicas = Declare.Replicas(count) });

    [Fact]
    public void A_minimum_above_the_maximum_is_reported() =>
        Assert.Contains("minimum 10 exceeds the maximum 2", AssertProblem("MGEN204 at AutoScale.max: AutoScale.min = 2, AutoScale.max = 10", Scaled(10, 2)));

    [Fact]
    public void The_bounds_are_not_swapped_to_a_minimum_below_1() => AssertProblem("MGEN204 at AutoScale.max: no remedy", Scaled(2, 0));

    [Theory]
    [InlineData(0, 5)]
    [InlineData(-3, 5)]
    [InlineData(0, 0)]
    [InlineData(-1, -2)]
    public void A_minimum_below_1_is_reported_alone(int min, int max) =>
        Assert.Contains($"{min} replicas", AssertProblem("MGEN205 at AutoScale.min: AutoScale.min = 1", Scaled(min, max)));

    [Fact]
    public void Equal_bounds_are_reported() => AssertProblem("MGEN208 at AutoScale.max: remove AutoScale, add [Replicas(3)] after AutoScale", Scaled(3, 3));

    [Fact]
    public void A_CPU_target_without_any_resources_is_reported() => Assert.Contains(
        "80% of the Cpu request, which is not declared",
        AssertProblem("MGEN206 at AutoScale: add [Resources(Cpu = \"100m\")] after AutoScale", Scaled(2, 10) with { Resources = new() }));

    [Fact]
    public void A_CPU_target_without_a_CPU_request_is_reported() => AssertProblem(
        "MGEN206 at AutoScale.CpuUtilization: Resources.Cpu = \"50m\"",
        Declare.Web with { AutoScale = Declare.AutoScale(2, 10) with { CpuUtilization = 60 }, Resources = Declare.Resources with { CpuLimit = "50m" } });

    [Fact]
    public void A_memory_target_without_a_memory_request_is_reported() => AssertProblem(
        "MGEN206 at AutoScale.MemoryUtilization: Resources.Memory = \"128Mi\"",
        Declare.Web with { AutoScale = Declare.AutoScale(2, 10) with { MemoryUtilization = 60 }, Resources = Declare.Resources with { Cpu = "1" } });

    [Fact]
    public void A_target_of_a_request_of_zero_is_reported() => Assert.Contains(
        "which is zero", AssertProblem("MGEN206 at AutoScale: Resources.Cpu = \"100m\"", Scaled(2, 10) with { Resources = Requests with { Cpu = "0" } }));

    [Fact]
    public void A_target_of_a_request_that_is_not_valid_is_that_request_s_mistake() =>
        Assert.Empty(FindingsOf("MGEN206", Scaled(2, 10) with { Resources = Requests with { Cpu = "a lot" } }));

    [Fact]
    public void A_memory_target_alone_needs_no_CPU_request() => AssertGood(
        Declare.Web with { AutoScale = Declare.AutoScale(2, 10) with { MemoryUtilization = 60 }, Resources = Declare.Resources with { Memory = "128Mi" } });

    [Theory]
    [InlineData(0)]
    [InlineData(-70)]
    public void A_target_below_1_is_reported_alone(int percent)
    {
        var autoScale = Declare.AutoScale(2, 10) with { CpuUtilization = percent };

        var message = AssertProblem("MGEN207 at AutoScale.CpuUtilization: remove AutoScale.CpuUtilization", Declare.Web with { AutoScale = autoScale });

        Assert.Contains($"CpuUtilization {percent}", message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    public void Targets_from_1_on_are_good(int percent) =>
        AssertGood(Scaled(2, 10) with { AutoScale = Declare.AutoScale(2, 10) with { CpuUtilization = percent, MemoryUtilization = percent } });

    private static ServiceModel Scaled(int min, int max) => Declare.Web with { AutoScale = Declare.AutoScale(min, max), Resources = Requests };
}
