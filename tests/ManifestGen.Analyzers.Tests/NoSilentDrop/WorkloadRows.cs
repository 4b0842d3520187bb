using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class WorkloadRows
{
    private const string Set = """[ContainerService("catalog", Workload = WorkloadKind.StatefulSet)]""";
    private const string Job = Service + "[Job]";
    private const string Schedule = Service + """[Schedule("0 3 * * *")]""";

    public static readonly DropRow[] All =
    [
        ("ContainerServiceAttribute.Workload", Service, """[ContainerService("catalog", Workload = WorkloadKind.DaemonSet)]"""),
        ("JobAttribute.Completions", Job, Service + "[Job(Completions = 3)]"),
        ("JobAttribute.Parallelism", Job, Service + "[Job(Parallelism = 3)]"),
        ("JobAttribute.BackoffLimit", Job, Service + "[Job(BackoffLimit = 7)]"),
        ("JobAttribute.DeadlineSeconds", Job, Service + "[Job(DeadlineSeconds = 60)]"),
        ("JobAttribute.TimeToLiveSeconds", Job, Service + "[Job(TimeToLiveSeconds = 60)]"),
        ("JobAttribute.Indexed", Service + "[Job(Completions = 3)]", Service + "[Job(Completions = 3, Indexed = true)]"),
        ("JobAttribute.Rerun", Job, Service + "[Job(Rerun = JobRerun.EachSync)]"),
        ("JobAttribute.Restart", Job, Service + "[Job(Restart = JobRestart.OnFailure)]"),
        ("ScheduleAttribute.Cron", Schedule, Service + """[Schedule("0 4 * * *")]"""),
        ("ScheduleAttribute.TimeZone", Schedule, Service + """[Schedule("0 3 * * *", TimeZone = "Europe/Berlin")]"""),
        ("ScheduleAttribute.Concurrency", Schedule, Service + """[Schedule("0 3 * * *", Concurrency = ConcurrencyPolicy.Allow)]"""),
        ("ScheduleAttribute.StartingDeadlineSeconds", Schedule, Service + """[Schedule("0 3 * * *", StartingDeadlineSeconds = 60)]"""),
        ("ScheduleAttribute.SuccessfulJobsHistory", Schedule, Service + """[Schedule("0 3 * * *", SuccessfulJobsHistory = 1)]"""),
        ("ScheduleAttribute.FailedJobsHistory", Schedule, Service + """[Schedule("0 3 * * *", FailedJobsHistory = 1)]"""),
        ("ScheduleAttribute.Suspend", Schedule, Service + """[Schedule("0 3 * * *", Suspend = true)]"""),
        ("RolloutAttribute.Strategy", Service, Service + "[Rollout(Strategy = RolloutStrategy.Recreate)]"),
        ("RolloutAttribute.MaxSurge", Service, Service + """[Rollout(MaxSurge = "2")]"""),
        ("RolloutAttribute.MaxUnavailable", Service, Service + """[Rollout(MaxUnavailable = "1")]"""),
        ("RolloutAttribute.MinReadySeconds", Service, Service + "[Rollout(MinReadySeconds = 10)]"),
        ("RolloutAttribute.ProgressDeadlineSeconds", Service, Service + "[Rollout(ProgressDeadlineSeconds = 300)]"),
        ("RolloutAttribute.RevisionHistoryLimit", Service, Service + "[Rollout(RevisionHistoryLimit = 2)]"),
        ("RolloutAttribute.Partition", Set, Set + "[Rollout(Partition = 1)]"),
        ("RolloutAttribute.PodManagement", Set, Set + "[Rollout(PodManagement = PodManagementPolicy.Parallel)]"),
        ("DisruptionAttribute.MaxUnavailable", Service, Service + """[Disruption(MaxUnavailable = "50%")]"""),
        ("DisruptionAttribute.MinAvailable", Service + "[Replicas(3)]", Service + """[Replicas(3), Disruption(MinAvailable = "2")]"""),
        ("ShutdownAttribute.TimeoutSeconds", Service, Service + "[Shutdown(60)]"),
        ("ShutdownAttribute.PreStopSeconds", Service + "[Shutdown(60)]", Service + "[Shutdown(60, PreStopSeconds = 10)]"),
        ("ShutdownAttribute.PreStopCommand", Service + "[Shutdown(60)]", Service + """[Shutdown(60, PreStopCommand = new[] { "/app/drain" })]"""),
        ("ShutdownAttribute.PreStopPath", ServiceWithPort + "[Shutdown(60)]", ServiceWithPort + """[Shutdown(60, PreStopPath = "/drain")]"""),
        ("ShutdownAttribute.PreStopPort", TwoPorts + """[Shutdown(60, PreStopPath = "/drain")]""", TwoPorts + """[Shutdown(60, PreStopPath = "/drain", PreStopPort = "admin")]"""),
        ("ShutdownAttribute.GracePeriodSeconds", Service + "[Shutdown(60)]", Service + "[Shutdown(60, GracePeriodSeconds = 90)]"),
        ("PostStartAttribute.Command", Service, Service + """[PostStart(Command = new[] { "/app/warm-up" })]"""),
        ("PostStartAttribute.Path", ServiceWithPort, ServiceWithPort + """[PostStart(Path = "/warm-up")]"""),
        ("PostStartAttribute.Port", TwoPorts + """[PostStart(Path = "/warm-up")]""", TwoPorts + """[PostStart(Path = "/warm-up", Port = "admin")]"""),
    ];

    private const string TwoPorts = ServiceWithPort + """[Port(9090, Name = "admin")]""";
}
