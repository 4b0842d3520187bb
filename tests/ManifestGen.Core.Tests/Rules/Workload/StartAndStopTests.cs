using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Workload;

public class StartAndStopTests : RuleTest
{
    private static readonly ServiceModel Slow = Declare.Web with { StartupProbe = Declare.Startup("/alive") with { PeriodSeconds = 10, FailureThreshold = 90 } };

    [Fact]
    public void A_rollout_that_fails_while_a_pod_starts_is_reported() => Assert.Contains(
        "allows 900 seconds to start, and the rollout fails after 600",
        AssertProblem("MGEN277 at StartupProbe.FailureThreshold: add [Rollout(ProgressDeadlineSeconds = 960)] after ContainerService", Slow));

    [Fact]
    public void Where_a_deadline_is_declared_it_is_reported_there()
    {
        var rollout = new RolloutModel(Declare.Attribute("Rollout")) { ProgressDeadlineSeconds = 700 };

        AssertProblem("MGEN277 at Rollout.ProgressDeadlineSeconds: Rollout.ProgressDeadlineSeconds = 960", Slow with { Workload = new() { Rollout = rollout } });
    }

    [Fact]
    public void A_deadline_after_the_start_is_good() =>
        AssertGood(Slow with { Workload = new() { Rollout = new RolloutModel(Declare.Attribute("Rollout")) { ProgressDeadlineSeconds = 901 } } });

    [Fact]
    public void A_StatefulSet_has_no_deadline() => AssertGood(Slow with { Workload = new() { DeclaredKind = WorkloadKind.StatefulSet } });

    [Theory]
    [InlineData("DOTNET_SHUTDOWNTIMEOUTSECONDS")]
    [InlineData("aspnetcore_shutdownTimeoutSeconds")]
    public void A_variable_that_lets_the_program_stop_for_longer_is_reported(string name) => Assert.Contains(
        "120 seconds to stop, and the container is killed 40 seconds after",
        AssertProblem("MGEN279 at Variable1.value: remove Variable1, add [Shutdown(120)] after Variable1", Declare.Web.WithVariables((name, "120"))));

    [Theory]
    [InlineData("40")]
    [InlineData("$(SECONDS)")]
    public void Less_time_or_nobody_knows_how_much_is_good(string value) => AssertGood(Declare.Web.WithVariables(("DOTNET_SHUTDOWNTIMEOUTSECONDS", value)));

    [Fact]
    public void A_budget_for_one_instance_protects_nothing() => Assert.Equal(
        "MGEN278 at Disruption: remove Disruption", Summary(Assert.Single(FindingsOf("MGEN278", WithBudget(Declare.Web)))));

    [Fact]
    public void A_budget_for_several_is_good()
    {
        Assert.Empty(FindingsOf("MGEN278", WithBudget(Declare.Web with { Replicas = Declare.Replicas(2) })));
        Assert.Empty(FindingsOf("MGEN278", WithBudget(Declare.Web with { AutoScale = Declare.AutoScale(1, 5) })));
    }

    private static ServiceModel WithBudget(ServiceModel service) => service with { Workload = new() { Disruption = new(Declare.Attribute("Disruption")) } };
}
