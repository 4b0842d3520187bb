using ManifestGen.Text;
using ManifestGen.Upgrades;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>Fields of generated objects that a patch must leave alone, each with the reason.</summary>
internal static class FixedFields
{
    private const string Immutable = "Kubernetes does not allow changes to it on an existing object";

    private const string Selection = "the object would select other pods than the service's, or none";

    private const string Generated = "the selectors use it to find the pods";

    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "DaemonSet", "Job"];

    /// <summary>Why the field must not change; null for one that may.</summary>
    /// <param name="target">The object.</param>
    /// <param name="path">The path of the field in it.</param>
    public static string? Reason(ManifestObject target, IReadOnlyList<string> path) => path switch
    {
        ["spec", "selector", ..] when Workloads.Contains(target.Kind) => Immutable,
        ["spec", "selector", ..] when target.Kind is "Service" or "PodDisruptionBudget" => Selection,
        ["spec", "podSelector", ..] when target.Kind == "NetworkPolicy" => Selection,
        ["spec", "serviceName" or "podManagementPolicy", ..] when target.Kind == "StatefulSet" => Immutable,
        ["spec", "completionMode" or "completions" or "podFailurePolicy", ..] when target.Kind == "Job" => Immutable,
        ["roleRef", ..] => Immutable,
        ["spec", "template", "metadata", "labels", var label] when IsSelected(target, label) => Generated,
        ["kind" or "apiVersion"] or ["metadata", "name"] => "the patch would create another object",
        _ => null,
    };

    private static bool IsSelected(ManifestObject target, string label) => target.Document.At("spec", "selector", "matchLabels") is YamlMap labels && labels[label] is not null;
}
