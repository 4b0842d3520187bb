namespace ManifestGen.Model;

/// <summary>How the requests follow what the service uses.</summary>
public sealed record VerticalScalingModel(Origin Origin)
{
    public VerticalUpdateMode? Mode { get; init; }

    public string? MinCpu { get; init; }

    public string? MaxCpu { get; init; }

    public string? MinMemory { get; init; }

    public string? MaxMemory { get; init; }

    /// <summary>A recommendation changes nothing, and shows whether it may be trusted.</summary>
    public VerticalUpdateMode EffectiveMode => Mode ?? VerticalUpdateMode.Off;
}
