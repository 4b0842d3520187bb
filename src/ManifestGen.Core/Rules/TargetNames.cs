using ManifestGen.Model;

namespace ManifestGen.Rules;

internal static class TargetNames
{
    /// <summary>The engines whose files are written, for messages about all of them.</summary>
    public static string OfEngines(ManifestTargets targets) => string.Join(", ", new[] { ManifestTargets.Compose, ManifestTargets.Swarm, ManifestTargets.Kubernetes }
        .Where(target => targets.HasFlag(target)));

    /// <summary>The engines in a sentence: "Compose, Swarm and Kubernetes".</summary>
    public static string All(ManifestTargets targets) => OfEngines(targets) is var names && names.LastIndexOf(", ", StringComparison.Ordinal) is var last && last < 0
        ? names
        : $"{names.Substring(0, last)} and {names.Substring(last + 2)}";

    /// <summary>Which of Compose and Swarm are written, for messages about what they leave out. Null when neither is.</summary>
    public static string? OfDocker(ManifestTargets targets) => (targets & (ManifestTargets.Compose | ManifestTargets.Swarm)) switch
    {
        ManifestTargets.Compose => "Compose",
        ManifestTargets.Swarm => "Swarm",
        ManifestTargets.Compose | ManifestTargets.Swarm => "Compose and Swarm",
        _ => null,
    };
}
