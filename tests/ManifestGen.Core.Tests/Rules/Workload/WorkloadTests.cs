using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Workload;

/// <summary>The attributes of a workload are all the first of the class here, which is called ContainerService.</summary>
public class WorkloadTests : RuleTest
{
    private static readonly Origin At = new(0);

    [Fact]
    public void Schedule_of_a_stateful_set_is_reported() => AssertProblem(
        "MGEN240 at ContainerService.Workload: remove ContainerService.Workload",
        Worker(new() { DeclaredKind = WorkloadKind.StatefulSet, Schedule = new(At, "@daily") }));

    [Fact]
    public void Replicas_of_a_daemon_set_are_reported() => AssertProblem(
        "MGEN241 at Replicas: remove Replicas",
        Worker(new() { DeclaredKind = WorkloadKind.DaemonSet }) with { Replicas = Declare.Replicas(3) });

    [Theory]
    [InlineData(52, false)]
    [InlineData(53, true)]
    public void Name_of_a_cron_job_has_52_characters(int length, bool isReported) => Assert.Equal(
        isReported,
        FindingsOf("MGEN242", Worker(new() { Schedule = new(At, "@daily") }) with { Name = new string('a', length) }).Length == 1);

    [Fact]
    public void Name_of_a_headless_service_that_another_service_has_is_reported() => Assert.Single(
        FindingsOf("MGEN242", Worker(new() { DeclaredKind = WorkloadKind.StatefulSet }), before: Declare.Worker with { Name = "catalog-headless" }));

    [Fact]
    public void Number_out_of_range_is_reported() => AssertProblem(
        "MGEN247 at ContainerService.BackoffLimit: remove ContainerService.BackoffLimit", Worker(new() { Job = new(At) { BackoffLimit = -1 } }));

    [Fact]
    public void Negative_time_to_stop_is_reported() => AssertProblem(
        "MGEN247 at ContainerService.timeoutSeconds: ContainerService.timeoutSeconds = 30", Worker(new() { Shutdown = new(At) { TimeoutSeconds = -1 } }));

    [Fact]
    public void Index_without_completions_is_reported() => AssertProblem(
        "MGEN248 at ContainerService.Indexed: remove ContainerService.Indexed", Worker(new() { Job = new(At) { Indexed = true } }));

    [Fact]
    public void More_at_once_than_there_is_work_is_reported() => AssertProblem(
        "MGEN249 at ContainerService.Parallelism: ContainerService.Parallelism = 2",
        Worker(new() { Job = new(At) { Completions = 2, Parallelism = 3 } }));

    [Fact]
    public void Time_to_live_beside_a_history_is_reported() => AssertProblem(
        "MGEN250 at ContainerService.TimeToLiveSeconds: remove ContainerService.TimeToLiveSeconds",
        Worker(new() { Schedule = new(At, "@daily"), Job = new(At) { TimeToLiveSeconds = 60 } }));

    [Fact]
    public void Port_of_a_job_is_reported() => AssertProblem(
        "MGEN252 at Port1: remove Port1", Declare.Web with { Workload = new() { Job = new(At) }, ReadinessProbe = null });

    [Fact]
    public void Readiness_of_a_job_is_reported() => AssertProblem(
        "MGEN253 at ReadinessProbe: remove ReadinessProbe",
        Worker(new() { Job = new(At) }) with { ReadinessProbe = Declare.Probe(ProbeRole.Readiness, ProbeKind.Exec) with { Command = EquatableArray.Of("a") } });

    [Fact]
    public void Job_and_schedule_with_their_defaults_are_good()
    {
        AssertGood(Worker(new() { Job = new(At) }));
        AssertGood(Worker(new() { Schedule = new(At, "0 3 * * *") }));
    }

    private static ServiceModel Worker(WorkloadModel workload) => Declare.Worker with { Workload = workload };
}
