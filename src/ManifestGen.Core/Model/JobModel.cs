namespace ManifestGen.Model;

/// <summary>Work that ends.</summary>
public sealed record JobModel(Origin Origin)
{
    public int? Completions { get; init; }

    public int? Parallelism { get; init; }

    public int? BackoffLimit { get; init; }

    public int? DeadlineSeconds { get; init; }

    public int? TimeToLiveSeconds { get; init; }

    public bool? Indexed { get; init; }

    public JobRestart? Restart { get; init; }

    public JobRerun? Rerun { get; init; }

    public bool? IgnoreDisruptions { get; init; }

    public EquatableArray<int> FailOnExitCodes { get; init; }

    /// <summary>Whether it says what counts as a failure of the job.</summary>
    public bool HasFailurePolicy => IgnoreDisruptions == true || FailOnExitCodes.Count > 0;

    /// <summary>Enough for a database that is not up yet; what fails four times fails a fifth time.</summary>
    public int EffectiveBackoffLimit => BackoffLimit ?? 3;

    /// <summary>The failed pod is left with its log.</summary>
    public JobRestart EffectiveRestart => Restart ?? JobRestart.Never;

    public int EffectiveCompletions => Completions ?? 1;
}
