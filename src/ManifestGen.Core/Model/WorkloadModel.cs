namespace ManifestGen.Model;

/// <summary>How the pods are run: the kind of workload, its rollout, its stop, its budget of disruptions.</summary>
public sealed record WorkloadModel
{
    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => [];
}
