using ManifestGen.Model;

namespace ManifestGen.Upgrades;

/// <summary>Objects that are no longer declared: <c>kubectl apply</c> deletes nothing.</summary>
internal static class LeftBehind
{
    private const int HashSuffix = 11;

    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"];

    private static readonly string[] Rights = ["Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding"];

    private static readonly string[] WaysIn = ["Ingress", "HTTPRoute", "GRPCRoute", "Gateway"];

    private static readonly string[] Autoscalers = ["HorizontalPodAutoscaler", "ScaledObject", "VerticalPodAutoscaler"];

    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after)
    {
        var gone = before.Objects.Where(old => after.Find(old) is null).ToArray();
        foreach (var service in gone.GroupBy(old => old.Service, StringComparer.Ordinal))
        {
            if (service.Key is { } name && !after.Of(name).Any())
            {
                yield return OfService(name, [.. service], before, after);
                continue;
            }

            foreach (var old in service)
            {
                if (Of(old, after) is { } finding)
                {
                    yield return finding with { Service = old.Service, Attribute = AttributeOf(old, after) };
                }
            }
        }
    }

    private static UpgradeFinding OfService(string name, IReadOnlyList<ManifestObject> gone, ManifestState before, ManifestState after)
    {
        var rename = SameProgram(name, gone, before, after);
        var claims = gone.Where(old => old.Kind == "PersistentVolumeClaim").Select(old => old.Name).Concat(gone.SelectMany(TemplateClaims)).ToArray();
        var isAtRisk = rename is not null || claims.Length > 0 || gone.Any(old => Rights.Contains(old.Kind) || WaysIn.Contains(old.Kind) || IsOpenService(old));
        var kinds = gone.Where(old => old.Kind is not ("PersistentVolumeClaim" or "Namespace")).Select(old => old.Resource).Distinct(StringComparer.Ordinal);
        return new(
            isAtRisk ? UpgradeKind.LeftBehindAtRisk : UpgradeKind.LeftBehind,
            "service/" + name,
            $"'{name}' is no longer declared, but kubectl apply does not delete it: its pods keep running{(rename is null ? "" : $", beside those of '{rename}', which runs the same program")}. "
            + (claims.Length == 0 ? "" : $"Its data is in {string.Join(", ", claims)}{(rename is null ? "" : $", and '{rename}' starts without it: copy it first")}. ")
            + (rename is null ? "If another project now generates it, accept this finding. Otherwise delete it:" : "Delete it:") + $" kubectl delete {string.Join(",", kinds)} -l app.kubernetes.io/instance={name}{(claims.Length == 0 ? "" : ", which leaves the claims")}.")
        {
            Service = rename,
        };
    }

    // A service that has appeared with the image, or of the class, of one that has gone is the same one, under another name.
    private static string? SameProgram(string name, IReadOnlyList<ManifestObject> gone, ManifestState before, ManifestState after)
    {
        var images = gone.SelectMany(ImagesOf).ToArray();
        before.Classes.TryGetValue(name, out var className);
        return after.Objects
            .Where(candidate => candidate.Service is not null && !before.Of(candidate.Service).Any()
                && (ImagesOf(candidate).Intersect(images, StringComparer.Ordinal).Any() || (className is not null && after.Classes.TryGetValue(candidate.Service, out var other) && other == className)))
            .Select(candidate => candidate.Service)
            .FirstOrDefault();
    }

    // A default repository is the name of the service: what else tells it apart is what is run in it.
    private static IEnumerable<string> ImagesOf(ManifestObject found) => found.Pod?.Items("containers").Take(1)
        .Select(container => ImageReference.Parse(container.Text("image") ?? "").Repository) ?? [];

    private static UpgradeFinding? Of(ManifestObject old, ManifestState after) => old.Kind switch
    {
        "Job" when after.Of(old.Service).Any(other => other.Kind == "Job") => null,
        "ConfigMap" when after.Objects.Any(other => other.Kind == "ConfigMap" && IsNextOf(old.Name, other.Name)) => null,
        _ when Workloads.Contains(old.Kind) => Workload(old, after),
        "Job" => new(UpgradeKind.LeftBehind, old.Reference,
            $"{old.Reference} is no longer declared, but kubectl apply does not delete it: if it is running, it runs to its end. Delete it: {old.Deletion}."),
        _ when Autoscalers.Contains(old.Kind) => Autoscaler(old, after),
        _ when Rights.Contains(old.Kind) => AtRisk(old, "with its permissions"),
        _ when WaysIn.Contains(old.Kind) => AtRisk(old, "and still admits requests from outside"),
        "Service" when IsOpenService(old) => AtRisk(old, "and still admits requests from outside"),
        "ExternalSecret" => new(UpgradeKind.LeftBehind, old.Reference,
            $"{old.Reference} is no longer declared, but kubectl apply does not delete it: it goes on setting the Secret '{old.Document.Text("spec", "target", "name")}' from the store. "
            + $"If another project now generates it, accept this finding. Otherwise delete it, which leaves the Secret: {old.Deletion}."),
        "PersistentVolumeClaim" => new(UpgradeKind.LeftBehindAtRisk, old.Reference,
            $"{old.Reference} is no longer declared. Its data stays in it, and the service starts without the data. Keep the volume and its name, or copy the data before you run {old.Deletion}."),
        _ => new(UpgradeKind.LeftBehind, old.Reference, $"{old.Reference} is no longer declared, but kubectl apply does not delete it. Delete it: {old.Deletion}."),
    };

    private static UpgradeFinding Autoscaler(ManifestObject old, ManifestState after) =>
        after.Of(old.Service).FirstOrDefault(other => other.Kind != "VerticalPodAutoscaler" && old.Kind != "VerticalPodAutoscaler" && Autoscalers.Contains(other.Kind)) is { } successor
            ? new(UpgradeKind.LeftBehindAtRisk, old.Reference,
                $"{old.Reference} is no longer declared, but it stays in the cluster and scales the same pods as {successor.Reference}"
                + $"{(successor.Kind == "ScaledObject" ? ", which KEDA rejects while it exists" : ", so the two work against each other")}. Delete it before you apply: {old.Deletion}.")
            : new(UpgradeKind.LeftBehind, old.Reference,
                $"{old.Reference} is no longer declared, but it stays in the cluster and overrides the number of replicas in the files. Delete it: {old.Deletion}.");

    private static UpgradeFinding Workload(ManifestObject old, ManifestState after)
    {
        var claims = TemplateClaims(old).ToArray();
        var successor = after.Of(old.Service).FirstOrDefault(other => Workloads.Contains(other.Kind));
        return AtRisk(old, (successor is null ? "and its pods keep running"
                : old.Kind == "CronJob" ? $"and starts jobs beside {successor.Reference}"
                : $"and its pods of the former version get requests beside those of {successor.Reference}")
            + (claims.Length == 0 ? "" : $"; the data stays in {string.Join(", ", claims)}, and the new pods start without it"));
    }

    private static UpgradeFinding AtRisk(ManifestObject old, string consequence) => new(UpgradeKind.LeftBehindAtRisk, old.Reference,
        $"{old.Reference} is no longer declared, but it stays in the cluster, {consequence}. Delete it after the upgrade: {old.Deletion}.");

    private static IEnumerable<string> TemplateClaims(ManifestObject old) =>
        old.Document.Items("spec", "volumeClaimTemplates").Select(template => $"{template.Text("metadata", "name")}-{old.Name}-<n>");

    private static bool IsOpenService(ManifestObject old) => old.Kind == "Service" && old.Document.Text("spec", "type") is "NodePort" or "LoadBalancer";

    // What has taken its place; what is gone has none.
    private static string? AttributeOf(ManifestObject old, ManifestState after) => old.Kind switch
    {
        "HorizontalPodAutoscaler" or "ScaledObject" => after.Of(old.Service).Select(other => other.Kind).FirstOrDefault(Autoscalers.Contains) switch
        {
            "ScaledObject" => "ScaleOnEvent",
            "HorizontalPodAutoscaler" => "AutoScale",
            _ => "Replicas",
        },
        "PodDisruptionBudget" => "Replicas",
        "PersistentVolumeClaim" => "Volume",
        _ when Workloads.Contains(old.Kind) => "ContainerService",
        _ => null,
    };

    // Of objects whose names end with a hash of what they hold.
    private static bool IsNextOf(string old, string next) =>
        old.Length > HashSuffix && next.Length == old.Length && old[old.Length - HashSuffix] == '-' && string.CompareOrdinal(old, 0, next, 0, old.Length - HashSuffix + 1) == 0;
}
