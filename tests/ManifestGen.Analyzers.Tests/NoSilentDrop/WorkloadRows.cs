using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class WorkloadRows
{
    private const string Set = """[ContainerService("catalog", Workload = WorkloadKind.StatefulSet)]""";
    private const string Job = Service + "[Job]";
    private const string Schedule = Service + """[Schedule("0 3 * * *")]""";

    public static readonly DropRow[] All =
    [
        ("JobAttribute.FailOnExitCodes", Job, Service + "[Job(FailOnExitCodes = new[] { 64 })]"),
        ("ContainerServiceAttribute.Workload", Service, """[ContainerService("catalog", Workload = WorkloadKind.DaemonSet)]"""),
        ("ScheduleAttribute.Cron", Schedule, Service + """[Schedule("0 4 * * *")]"""),
        ("ScheduleAttribute.TimeZone", Schedule, Service + """[Schedule("0 3 * * *", TimeZone = "Europe/Berlin")]"""),
        ("ScheduleAttribute.Suspend", Schedule, Service + """[Schedule("0 3 * * *", Suspend = true)]"""),
        ("RolloutAttribute.Strategy", Service, Service + "[Rollout(Strategy = RolloutStrategy.Recreate)]"),
        ("RolloutAttribute.MaxSurge", Service, Service + """[Rollout(MaxSurge = "2")]"""),
        ("RolloutAttribute.MaxUnavailable", Service, Service + """[Rollout(MaxUnavailable = "1")]"""),
        ("DisruptionAttribute.MaxUnavailable", Service, Service + """[Disruption(MaxUnavailable = "50%")]"""),
        ("DisruptionAttribute.MinAvailable", Service + "[Replicas(3)]", Service + """[Replicas(3), Disruption(MinAvailable = "2")]"""),
        ("ShutdownAttribute.TimeoutSeconds", Service, Service + "[Shutdown(60)]"),
        ("ShutdownAttribute.PreStopCommand", Service + "[Shutdown(60)]", Service + """[Shutdown(60, PreStopCommand = new[] { "/app/drain" })]"""),
        ("ShutdownAttribute.PreStopPath", ServiceWithPort + "[Shutdown(60)]", ServiceWithPort + """[Shutdown(60, PreStopPath = "/drain")]"""),
        ("ShutdownAttribute.PreStopPort", TwoPorts + """[Shutdown(60, PreStopPath = "/drain")]""", TwoPorts + """[Shutdown(60, PreStopPath = "/drain", PreStopPort = "admin")]"""),
        ("PostStartAttribute.Command", Service, Service + """[PostStart(Command = new[] { "/app/warm-up" })]"""),
        ("PostStartAttribute.Path", ServiceWithPort, ServiceWithPort + """[PostStart(Path = "/warm-up")]"""),
        ("PostStartAttribute.Port", TwoPorts + """[PostStart(Path = "/warm-up")]""", TwoPorts + """[PostStart(Path = "/warm-up", Port = "admin")]"""),
    ];

    private const string TwoPorts = ServiceWithPort + """[Port(9090, Name = "admin")]""";
}
