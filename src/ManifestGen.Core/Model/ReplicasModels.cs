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

    public int? FallbackReplicas { get; init; }

    public int? FallbackAfterFailures { get; init; }

    /// <summary>As often as a probe may fail: one failed reading is no outage.</summary>
    public int EffectiveFallbackAfterFailures => FallbackAfterFailures ?? 3;
}
