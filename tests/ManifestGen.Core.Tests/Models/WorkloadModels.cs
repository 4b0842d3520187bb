using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

/// <summary>A service of each kind of workload, with what can be said of it.</summary>
internal static class WorkloadModels
{
    private static readonly Origin Anywhere = new(0);

    private static readonly ProjectModel Project = new() { AssemblyName = "Shop", ProjectPath = "src/Shop.csproj", IsAspNetCore = true, Version = "2.3.1" };

    public static ApplicationModel Migration { get; } = Of("migration", new()
    {
        Job = new(Anywhere) { Completions = 4, Parallelism = 2, BackoffLimit = 0, DeadlineSeconds = 600, Indexed = true, Restart = JobRestart.OnFailure },
    });

    public static ApplicationModel NightlyReport { get; } = Of("report", new()
    {
        Job = new(Anywhere) { IgnoreDisruptions = true, FailOnExitCodes = EquatableArray.Of(65, 64) },
        Schedule = new(Anywhere, "30 3 * * MON-FRI") { TimeZone = "Europe/Berlin", SuccessfulJobsHistory = 1, Suspend = true },
    });

    public static ApplicationModel Store { get; } = TestModels.Application(Project, TestModels.Service("store") with
    {
        Ports = EquatableArray.Of(TestModels.Port(8080, "http")),
        Replicas = new(Anywhere, 3),
        Workload = new()
        {
            DeclaredKind = WorkloadKind.StatefulSet,
            Rollout = new(Anywhere) { Partition = 1, PodManagement = PodManagementPolicy.Parallel, MinReadySeconds = 10 },
            Disruption = new(Anywhere) { MinAvailable = "50%" },
            Shutdown = new(Anywhere) { TimeoutSeconds = 60, PreStopSeconds = 15, PreStop = new(Anywhere) { Path = "/drain" } },
            PostStart = new(Anywhere) { Command = EquatableArray.Of("/app/Shop", "--warm-up") },
        },
    });

    public static ApplicationModel Agent { get; } = Of("agent", new()
    {
        DeclaredKind = WorkloadKind.DaemonSet,
        Rollout = new(Anywhere) { MaxUnavailable = "25%" },
        Shutdown = new(Anywhere) { TimeoutSeconds = 20, PreStopSeconds = 0 },
    });

    public static ApplicationModel Rollout { get; } = Of("importer", new()
    {
        Rollout = new(Anywhere) { MaxSurge = "50%", MaxUnavailable = "1", MinReadySeconds = 10, ProgressDeadlineSeconds = 300, RevisionHistoryLimit = 2 },
    });

    public static ApplicationModel Recreated { get; } = Of("importer", new() { Rollout = new(Anywhere) { Strategy = RolloutStrategy.Recreate } });

    private static ApplicationModel Of(string name, WorkloadModel workload) =>
        TestModels.Application(Project, TestModels.Service(name) with { Workload = workload });
}
