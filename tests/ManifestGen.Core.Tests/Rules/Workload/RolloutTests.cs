using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Workload;

public class RolloutTests : RuleTest
{
    private static readonly Origin At = new(0);

    [Theory]
    [InlineData(WorkloadKind.Deployment, "Partition")]
    [InlineData(WorkloadKind.DaemonSet, "Partition")]
    public void Setting_of_another_kind_is_reported(WorkloadKind kind, string argument) => AssertProblem(
        $"MGEN254 at ContainerService.{argument}: remove ContainerService.{argument}", Of(kind, new(At) { Partition = 0 }));

    [Fact]
    public void Rollout_of_a_job_is_reported() =>
        AssertProblem("MGEN254 at ContainerService: remove ContainerService", Declare.Worker with { Workload = new() { Job = new(At), Rollout = new(At) } });

    [Fact]
    public void Surge_of_a_recreation_is_reported() => AssertProblem(
        "MGEN255 at ContainerService.MaxSurge: remove ContainerService.MaxSurge",
        Of(WorkloadKind.Deployment, new(At) { Strategy = RolloutStrategy.Recreate, MaxSurge = "1" }));

    [Theory]
    [InlineData("a quarter", "no remedy")]
    [InlineData("-1", "no remedy")]
    [InlineData("1.5%", "no remedy")]
    [InlineData("0.5", "no remedy")]
    [InlineData("150 %", "no remedy")]
    [InlineData("", "remove ContainerService.MaxUnavailable")]
    [InlineData("99999999999", "no remedy")]
    [InlineData("50 percent", "ContainerService.MaxUnavailable = \"50%\"")]
    [InlineData("50 %", "ContainerService.MaxUnavailable = \"50%\"")]
    [InlineData("50Percent", "ContainerService.MaxUnavailable = \"50%\"")]
    [InlineData(" 2 ", "ContainerService.MaxUnavailable = \"2\"")]
    [InlineData("2 pods", "ContainerService.MaxUnavailable = \"2\"")]
    [InlineData("1 instance", "ContainerService.MaxUnavailable = \"1\"")]
    public void What_is_no_share_is_reported(string share, string remedy) => AssertProblem(
        $"MGEN256 at ContainerService.MaxUnavailable: {remedy}",
        Of(WorkloadKind.Deployment, new(At) { MaxUnavailable = share }));

    [Fact]
    public void Surge_of_a_deployment_may_be_above_100_percent() => AssertGood(Of(WorkloadKind.Deployment, new(At) { MaxSurge = "200%" }));

    [Fact]
    public void Surge_above_100_percent_keeps_its_number() => AssertProblem(
        "MGEN256 at ContainerService.MaxSurge: ContainerService.MaxSurge = \"150%\"", Of(WorkloadKind.Deployment, new(At) { MaxSurge = "150 %" }));

    [Fact]
    public void Surge_of_a_daemon_set_may_not() => AssertProblem(
        "MGEN256 at ContainerService.MaxSurge: no remedy", Of(WorkloadKind.DaemonSet, new(At) { MaxSurge = "200%" }));

    [Fact]
    public void Bounds_of_zero_are_reported() => AssertProblem(
        "MGEN257 at ContainerService.MaxUnavailable: remove ContainerService.MaxUnavailable",
        Of(WorkloadKind.Deployment, new(At) { MaxSurge = "0", MaxUnavailable = "0%" }));

    [Fact]
    public void Both_ways_of_a_daemon_set_are_reported() => AssertProblem(
        "MGEN258 at ContainerService.MaxUnavailable: remove ContainerService.MaxUnavailable",
        Of(WorkloadKind.DaemonSet, new(At) { MaxSurge = "1", MaxUnavailable = "1" }));

    [Fact]
    public void Deadline_before_the_first_pod_counts_is_reported() => AssertProblem(
        "MGEN259 at ContainerService.MinReadySeconds: ContainerService.ProgressDeadlineSeconds = 1200",
        Of(WorkloadKind.Deployment, new(At) { MinReadySeconds = 600 }));

    [Fact]
    public void Partition_above_all_pods_is_reported() => AssertProblem(
        "MGEN260 at ContainerService.Partition: ContainerService.Partition = 2",
        Of(WorkloadKind.StatefulSet, new(At) { Partition = 3 }) with { Replicas = Declare.Replicas(3) });

    [Fact]
    public void Recreation_of_what_others_call_is_reported() => AssertProblem(
        "MGEN261 at ContainerService.Strategy: remove ContainerService.Strategy",
        Declare.Web with { Workload = new() { Rollout = new(At) { Strategy = RolloutStrategy.Recreate } } });

    [Fact]
    public void Recreation_of_a_worker_is_good() => AssertGood(Of(WorkloadKind.Deployment, new(At) { Strategy = RolloutStrategy.Recreate }));

    private static ServiceModel Of(WorkloadKind kind, RolloutModel rollout) =>
        Declare.Worker with { Workload = new() { DeclaredKind = kind, Rollout = rollout } };
}
