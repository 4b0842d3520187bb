namespace ManifestGen.Quiet;

/// <summary>Workers, jobs, and how they start and stop.</summary>
internal static class GoodWork
{
    public static IReadOnlyList<GoodDeclaration> All { get; } =
    [
        new("The least that a worker says", """
            [ContainerService("mailer")]
            internal sealed class Mailer;
            """) { IsWeb = false },
        new("A worker that is asked by a command", """
            [ContainerService("mailer"), Replicas(2)]
            [LivenessProbe(ProbeKind.Exec, Command = new[] { "dotnet", "Mailer.dll", "--check" }, PeriodSeconds = 30, TimeoutSeconds = 10)]
            internal sealed class Mailer;
            """) { IsWeb = false },
        new("A worker that scales by a queue", """
            [ContainerService("mailer"), AutoScale(0, 20, CooldownSeconds = 120)]
            [ScaleOnEvent("rabbitmq", "queueName=mails", "mode=QueueLength", "value=50", Secrets = new[] { "host=rabbitmq/uri" })]
            [SecretEnv("RABBITMQ_URI", Secret = "rabbitmq", Key = "uri")]
            internal sealed class Mailer;
            """) { IsWeb = false },
        new("A worker on every node", """
            [ContainerService("agent", Workload = WorkloadKind.DaemonSet)]
            [Rollout(MaxUnavailable = "10%"), Toleration(Effect = TaintEffect.NoSchedule)]
            internal sealed class Agent;
            """) { IsWeb = false },
        new("A server of TCP", """
            [ContainerService("gate"), Port(7000, Name = "gate"), Replicas(2)]
            [LivenessProbe(ProbeKind.Exec, Command = new[] { "dotnet", "Gate.dll", "--check" }), ReadinessProbe(ProbeKind.Tcp)]
            internal sealed class Gate;
            """) { IsWeb = false },
        new("A job", """
            [ContainerService("import"), Job(Completions = 4, Parallelism = 2, BackoffLimit = 3, DeadlineSeconds = 3600)]
            [Resources(Cpu = "1", Memory = "1Gi", MemoryLimit = "2Gi")]
            internal sealed class Import;
            """) { IsWeb = false },
        new("A job with numbered parts", """
            [ContainerService("import"), Job(Completions = 10, Parallelism = 5, Indexed = true, Restart = JobRestart.OnFailure)]
            internal sealed class Import;
            """) { IsWeb = false },
        new("Work by a schedule", """
            [ContainerService("report"), Schedule("30 2 * * 1-5", TimeZone = "Europe/Berlin", Concurrency = ConcurrencyPolicy.Forbid, StartingDeadlineSeconds = 600)]
            [Job(BackoffLimit = 1)]
            internal sealed class Report;
            """) { IsWeb = false },
        new("Work at the names of times", """
            [ContainerService("cleanup"), Schedule("@hourly", SuccessfulJobsHistory = 1, FailedJobsHistory = 3)]
            internal sealed class Cleanup;
            """) { IsWeb = false },
        new("A state of its own for each instance", """
            [ContainerService("index", Workload = WorkloadKind.StatefulSet), Port(8080), Replicas(3), ReadinessProbe("/health")]
            [Volume("/data", Size = "10Gi", StorageClass = "fast"), Rollout(Partition = 1, PodManagement = PodManagementPolicy.Parallel)]
            internal sealed class Index;
            """),
        new("A volume for the only instance", """
            [ContainerService("notes"), Port(8080), ReadinessProbe("/health")]
            [Volume("/data", Size = "1Gi")]
            internal sealed class Notes;
            """),
        new("A volume that all instances share", """
            [ContainerService("notes"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [Volume("/data", Size = "1Gi", AccessMode = VolumeAccessMode.ReadWriteMany), Volume("/srv/templates", Name = "templates", Claim = "templates", AccessMode = VolumeAccessMode.ReadOnlyMany, ReadOnly = true)]
            internal sealed class Notes;
            """),
        new("A rollout and a budget", """
            [ContainerService("catalog"), Port(8080), Replicas(4), ReadinessProbe("/health")]
            [Rollout(MaxSurge = "50%", MaxUnavailable = "0", MinReadySeconds = 10, ProgressDeadlineSeconds = 900), Disruption(MinAvailable = "75%")]
            internal sealed class Catalog;
            """),
        new("A stop that takes its time", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [Shutdown(60, PreStopSeconds = 10, GracePeriodSeconds = 90)]
            internal sealed class Catalog;
            """),
        new("Hooks", """
            [ContainerService("catalog"), Port(8080), Replicas(2), ReadinessProbe("/health")]
            [Shutdown(30, PreStopPath = "/drain"), PostStart(Command = new[] { "dotnet", "Catalog.dll", "--warm-up" })]
            internal sealed class Catalog;
            """),
    ];
}
