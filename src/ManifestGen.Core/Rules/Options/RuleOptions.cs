using ManifestGen.Model;

namespace ManifestGen.Rules.Options;

/// <summary>
/// What teams decide differently, as .editorconfig says it. It changes what is reported, never what is written: the generator knows nothing of it,
/// and no rule that it has a say in keeps files from being written.
/// </summary>
public sealed record RuleOptions
{
    /// <summary>Where nothing is said.</summary>
    public static RuleOptions Default { get; } = new();

    /// <summary>Registries, or folders of one, that images may come from. Empty for any.</summary>
    public EquatableArray<string> AllowedRegistries { get; init; }

    /// <summary>The minimum number of replicas of a service that others call.</summary>
    public int MinimumReplicas { get; init; } = 2;

    public Choice CpuLimits { get; init; }

    /// <summary>Keys that each service must have as a label or an annotation.</summary>
    public EquatableArray<string> RequiredLabels { get; init; }

    public Choice ImageDigests { get; init; }

    public Choice SecretVariables { get; init; }

    public Choice Namespace { get; init; }

    /// <summary>What .editorconfig says and means nothing.</summary>
    public EquatableArray<OptionProblem> Problems { get; init; }
}

/// <summary>Whether a team wants something that is right for some and wrong for others.</summary>
public enum Choice
{
    Optional,
    Required,
    Unwanted,
}

/// <summary>An option that has no effect as it is written.</summary>
/// <param name="Key">The option.</param>
/// <param name="Problem">The end of a sentence that begins with the option.</param>
public sealed record OptionProblem(string Key, string Problem);
