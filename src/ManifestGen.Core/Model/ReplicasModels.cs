namespace ManifestGen.Model;

public sealed record ReplicasModel(Origin Origin, int Count);

public sealed record AutoScaleModel(Origin Origin, int Min, int Max)
{
    public int? CpuUtilization { get; init; }

    public int? MemoryUtilization { get; init; }

    /// <summary>For KEDA.</summary>
    public int? PollingIntervalSeconds { get; init; }

    /// <summary>For KEDA.</summary>
    public int? CooldownSeconds { get; init; }

    /// <summary>For KEDA.</summary>
    public int? IdleReplicas { get; init; }
}
