using System.Globalization;
using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>Limits and guarantees that the new version reduces. No action is required.</summary>
internal static class Reductions
{
    private static readonly string[] Probes = ["startupProbe", "livenessProbe", "readinessProbe"];

    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after) =>
        from old in before.Objects
        let @new = after.Find(old)
        where @new is not null
        from told in Instances(old, @new).Concat(Budget(old, @new)).Concat(Containers(old, @new)).Concat(WaysOut(old, @new))
        select new UpgradeFinding(UpgradeKind.Reduction, old.Reference, told.Message) { Service = old.Service, Attribute = told.Attribute };

    private static IEnumerable<(string Message, string? Attribute)> Instances(ManifestObject old, ManifestObject @new)
    {
        if (old.Kind is "Deployment" or "StatefulSet" && IsLess(old, @new, out var former, out var next, "spec", "replicas"))
        {
            var claims = old.Document.Items("spec", "volumeClaimTemplates").Select(template => template.Text("metadata", "name")).ToArray();
            yield return ($"{old.Reference} changes from {former} replicas to {next}"
                + (claims.Length == 0 ? "." : $"; the data of the removed replicas stays in {string.Join(", ", claims.Select(claim => $"{claim}-{old.Name}-<n>"))}."), "Replicas");
        }

        foreach (var field in new[] { "minReplicas", "maxReplicas", "minReplicaCount", "maxReplicaCount" })
        {
            if (old.Kind is "HorizontalPodAutoscaler" or "ScaledObject" && IsLess(old, @new, out former, out next, "spec", field))
            {
                yield return ($"The {(field.StartsWith("min", StringComparison.Ordinal) ? "minimum" : "maximum")} of {old.Reference} changes from {former} to {next} replicas (spec.{field}).", "AutoScale");
            }
        }
    }

    // Where one of the two fields takes the place of the other, nobody can tell which allows more.
    private static IEnumerable<(string Message, string? Attribute)> Budget(ManifestObject old, ManifestObject @new)
    {
        if (old.Kind != "PodDisruptionBudget")
        {
            yield break;
        }

        if (IsLess(old, @new, out var former, out var next, "spec", "minAvailable") || IsLess(@new, old, out next, out former, "spec", "maxUnavailable"))
        {
            var field = old.Document.At("spec", "minAvailable") is null ? "maxUnavailable" : "minAvailable";
            yield return ($"{old.Reference} allows more pods to be evicted at a time: {field} changes from {former} to {next}.", "Disruption");
        }
    }

    private static IEnumerable<(string Message, string? Attribute)> Containers(ManifestObject old, ManifestObject @new)
    {
        foreach (var former in ContainersOf(old))
        {
            var name = former.Text("name");
            if (ContainersOf(@new).FirstOrDefault(container => container.Text("name") == name) is not { } next)
            {
                continue;
            }

            foreach (var probe in Probes.Where(probe => former[probe] is not null && next[probe] is null))
            {
                yield return ($"The container '{name}' of {old.Reference} loses its {probe}.", null);
            }

            foreach (var limit in (former.At("resources", "limits") as YamlMap) ?? [])
            {
                if (next.Text("resources", "limits", limit.Key) is not { } text)
                {
                    yield return ($"The container '{name}' of {old.Reference} loses its {limit.Key} limit, which was {limit.Value.Shown()}.", "Resources");
                }
                else if (IsSmaller((limit.Value as YamlScalar)?.Value, text))
                {
                    yield return ($"The container '{name}' of {old.Reference} gets a lower {limit.Key} limit: '{text}' instead of {limit.Value.Shown()}.", "Resources");
                }
            }
        }
    }

    private static IEnumerable<(string Message, string? Attribute)> WaysOut(ManifestObject old, ManifestObject @new)
    {
        if (old.Kind == "NetworkPolicy" && IsOpen(old) && !IsOpen(@new))
        {
            yield return ($"{old.Reference} now limits egress, which was open: the service can reach only what [DependsOn] and [AllowEgress] name.",
                IsToOutside(@new) ? "AllowEgress" : "DependsOn");
        }
    }

    private static bool IsToOutside(ManifestObject policy) => policy.Document.Items("spec", "egress")
        .SelectMany(rule => rule.Items("to"))
        .Any(peer => peer["ipBlock"] is not null || (peer["namespaceSelector"] is not null && peer.Text("podSelector", "matchLabels", "k8s-app") is null));

    private static bool IsOpen(ManifestObject policy) => policy.Document.Items("spec", "egress").Any(rule => rule.Count == 0);

    private static IEnumerable<YamlMap> ContainersOf(ManifestObject found) => found.Pod is not { } pod ? [] : pod.Items("containers").Concat(pod.Items("initContainers"));

    private static bool IsLess(ManifestObject old, ManifestObject @new, out string former, out string next, params string[] path)
    {
        former = old.Document.Text(path) ?? "";
        next = @new.Document.Text(path) ?? "";
        return TryRead(former, out var before) && TryRead(next, out var after) && former.EndsWith("%", StringComparison.Ordinal) == next.EndsWith("%", StringComparison.Ordinal) && after < before;
    }

    private static bool TryRead(string text, out int number) => int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsSmaller(string? former, string next) =>
        Model.Quantity.TryParse(former, out var old) && Model.Quantity.TryParse(next, out var @new) && @new.CompareTo(old) < 0;
}
