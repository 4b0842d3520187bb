using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class WorkloadParserTests
{
    [Fact]
    public void Scheduled_job_is_read()
    {
        var workload = Parse("""
            [ContainerService("c")]
            [Job(Completions = 4, Parallelism = 2, BackoffLimit = 1, DeadlineSeconds = 5, TimeToLiveSeconds = 6, Indexed = true, Restart = JobRestart.OnFailure, Rerun = JobRerun.EachSync)]
            [Schedule("@daily", TimeZone = "Europe/Berlin", Concurrency = ConcurrencyPolicy.Replace, StartingDeadlineSeconds = 60, SuccessfulJobsHistory = 1, FailedJobsHistory = 2, Suspend = true)]
            """);

        Assert.Equal(
            new JobModel(new Origin(1))
            {
                Completions = 4,
                Parallelism = 2,
                BackoffLimit = 1,
                DeadlineSeconds = 5,
                TimeToLiveSeconds = 6,
                Indexed = true,
                Restart = JobRestart.OnFailure,
                Rerun = JobRerun.EachSync,
            },
            workload.Job);
        Assert.Equal(
            new ScheduleModel(new Origin(2), "@daily")
            {
                TimeZone = "Europe/Berlin",
                Concurrency = ConcurrencyPolicy.Replace,
                StartingDeadlineSeconds = 60,
                SuccessfulJobsHistory = 1,
                FailedJobsHistory = 2,
                Suspend = true,
            },
            workload.Schedule);
        Assert.Equal(WorkloadResource.CronJob, workload.Kind);
    }

    [Fact]
    public void Rollout_and_budget_are_read()
    {
        var workload = Parse("""
            [ContainerService("c", Workload = WorkloadKind.StatefulSet)]
            [Rollout(Strategy = RolloutStrategy.OnDelete, MaxSurge = "1", MaxUnavailable = "25%", MinReadySeconds = 3, ProgressDeadlineSeconds = 4, RevisionHistoryLimit = 5, Partition = 6, PodManagement = PodManagementPolicy.Parallel)]
            [Disruption(MaxUnavailable = "1", MinAvailable = "50%")]
            """);

        Assert.Equal(
            new RolloutModel(new Origin(1))
            {
                Strategy = RolloutStrategy.OnDelete,
                MaxSurge = "1",
                MaxUnavailable = "25%",
                MinReadySeconds = 3,
                ProgressDeadlineSeconds = 4,
                RevisionHistoryLimit = 5,
                Partition = 6,
                PodManagement = PodManagementPolicy.Parallel,
            },
            workload.Rollout);
        Assert.Equal(new DisruptionModel(new Origin(2)) { MaxUnavailable = "1", MinAvailable = "50%" }, workload.Disruption);
        Assert.Equal(WorkloadResource.StatefulSet, workload.Kind);
    }

    [Fact]
    public void Shutdown_and_hooks_are_read()
    {
        var workload = Parse("""
            [ContainerService("c")]
            [Shutdown(60, PreStopSeconds = 7, PreStopPath = "/drain", PreStopPort = "http", GracePeriodSeconds = 90)]
            [PostStart(Command = ["/app/warm-up", "now"])]
            """);

        Assert.Equal(
            new ShutdownModel(new Origin(1))
            {
                TimeoutSeconds = 60,
                PreStopSeconds = 7,
                GracePeriodSeconds = 90,
                PreStop = new(new Origin(1)) { Path = "/drain", Port = "http" },
            },
            workload.Shutdown);
        Assert.Equal(["/app/warm-up", "now"], workload.PostStart!.Command);
    }

    [Fact]
    public void Shutdown_without_a_hook_has_none() => Assert.Null(Parse("""[ContainerService("c"), Shutdown(60)]""").Shutdown!.PreStop);

    private static WorkloadModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService(attributes).Compile().GetTypeByMetadataName("Catalog")!)!.Workload;
}
