using ManifestGen;

namespace Notes;

/// <summary>A store with its own volume. It has one replica, because a SQLite file has one writer.</summary>
[ContainerService("notes", Workload = WorkloadKind.StatefulSet)]
[ContainerImage("ghcr.io/acme/notes", Tag = "0.9.0")]
[Port(8080, Name = "http")]
[Volume("/data", Size = "1Gi")]
[Volume("/data", Size = "20Gi", StorageClass = "fast-ssd", Environment = "production")]
[Resources(Cpu = "50m", Memory = "96Mi", MemoryLimit = "256Mi")]
[StartupProbe("/alive"), LivenessProbe("/alive"), ReadinessProbe("/health")]
[Env("ConnectionStrings__Notes", "Data Source=/data/notes.db")]
internal sealed class NotesService;
