using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Scaling;

public class ScaleBehaviorTests : RuleTest
{
    private static readonly ScaleBehaviorModel Down = new(Declare.Attribute("ScaleDown"), ScaleDirection.Down) { MaxPods = 1 };

    private static readonly ScaleBehaviorModel Up = new(Declare.Attribute("ScaleUp"), ScaleDirection.Up) { StabilizationSeconds = 60 };

    [Fact]
    public void A_behaviour_in_each_direction_is_good() => AssertGood(Scaled(
        Down with { MaxPercent = 10, PeriodSeconds = 1800, Select = ScalePolicySelect.Min, StabilizationSeconds = 3600 }, Up with { StabilizationSeconds = 0 }));

    [Fact]
    public void A_direction_may_be_disabled() => AssertGood(Scaled(Down with { MaxPods = null, Select = ScalePolicySelect.Disabled }));

    [Fact]
    public void A_behaviour_without_AutoScale_is_reported() =>
        AssertProblem("MGEN212 at ScaleDown: add [AutoScale(2, 10)] after ScaleDown", Scaled(Down) with { AutoScale = null });

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(3601, 3600)]
    public void A_window_out_of_range_is_reported(int seconds, int nearest) =>
        AssertProblem($"MGEN220 at ScaleUp.StabilizationSeconds: ScaleUp.StabilizationSeconds = {nearest}", Scaled(Up with { StabilizationSeconds = seconds }));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1801, 1800)]
    public void A_period_out_of_range_is_reported(int seconds, int nearest) =>
        AssertProblem($"MGEN220 at ScaleDown.PeriodSeconds: ScaleDown.PeriodSeconds = {nearest}", Scaled(Down with { PeriodSeconds = seconds }));

    [Fact]
    public void A_change_by_nothing_is_reported()
    {
        AssertProblem("MGEN220 at ScaleDown.MaxPods: ScaleDown.MaxPods = 1", Scaled(Down with { MaxPods = 0 }));
        AssertProblem("MGEN220 at ScaleDown.MaxPercent: ScaleDown.MaxPercent = 1", Scaled(Down with { MaxPercent = -5 }));
    }

    [Fact]
    public void A_direction_twice_is_reported() =>
        AssertProblem("MGEN220 at ScaleDown: no remedy", Scaled(Up, Down with { Direction = ScaleDirection.Up, MaxPods = 3 }));

    [Fact]
    public void A_direction_or_choice_that_does_not_exist_is_reported()
    {
        AssertProblem("MGEN220 at ScaleUp.direction: no remedy", Scaled(Up with { Direction = (ScaleDirection)9 }));
        AssertProblem("MGEN220 at ScaleUp.Select: no remedy", Scaled(Up with { Select = (ScalePolicySelect)9 }));
    }

    [Fact]
    public void A_behaviour_that_says_nothing_is_reported() =>
        AssertProblem("MGEN221 at ScaleUp: remove ScaleUp", Scaled(Up with { StabilizationSeconds = null }));

    [Fact]
    public void A_period_of_nothing_is_reported() =>
        AssertProblem("MGEN221 at ScaleUp.PeriodSeconds: remove ScaleUp.PeriodSeconds", Scaled(Up with { PeriodSeconds = 30 }));

    [Fact]
    public void What_would_be_left_without_the_period_goes_with_it() =>
        AssertProblem("MGEN221 at ScaleUp.PeriodSeconds: remove ScaleUp", Scaled(Up with { StabilizationSeconds = null, PeriodSeconds = 30 }));

    [Fact]
    public void A_limit_of_a_disabled_direction_is_reported() =>
        AssertProblem("MGEN221 at ScaleDown.MaxPods: remove ScaleDown.MaxPods", Scaled(Down with { Select = ScalePolicySelect.Disabled }));

    private static ServiceModel Scaled(params ScaleBehaviorModel[] behaviors) => Declare.Web with
    {
        AutoScale = Declare.AutoScale(2, 10),
        Resources = Declare.Resources with { Cpu = "100m" },
        Scaling = new() { Behaviors = new(behaviors) },
    };
}
