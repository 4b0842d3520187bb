using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>What the API server accepts, and users notice.</summary>
internal static class HarmfulChanges
{
    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after) =>
        from old in before.Objects
        let @new = after.Find(old)
        where @new is not null
        from finding in Replicas(old, @new, after).Concat(Ports(old, @new, before)).Concat(OutsideCallers.Between(old, @new))
        select finding;

    // The field goes, and the server fills in its default at once; the autoscaler comes half a minute later.
    private static IEnumerable<UpgradeFinding> Replicas(ManifestObject old, ManifestObject @new, ManifestState after)
    {
        if (old.Kind is "Deployment" or "StatefulSet" && int.TryParse(old.Document.Text("spec", "replicas"), out var count) && count > 1
            && @new.Document.At("spec", "replicas") is null && after.Of(old.Service).Any(other => other.Kind is "HorizontalPodAutoscaler" or "ScaledObject"))
        {
            yield return new(UpgradeKind.Harmful, old.Reference,
                $"{old.Reference} has {count} replicas, and an autoscaler now sets their number. kubectl apply removes 'replicas', so the number drops to 1 until the autoscaler raises it. "
                + $"Before you apply, run kubectl apply edit-last-applied {old.Resource}/{old.Name} and delete the line 'replicas: {count}'.")
            {
                Service = old.Service,
                Attribute = "AutoScale",
            };
        }
    }

    private static IEnumerable<UpgradeFinding> Ports(ManifestObject old, ManifestObject @new, ManifestState before)
    {
        if (old.Kind != "Service")
        {
            yield break;
        }

        var former = old.Document.Items("spec", "ports").ToArray();
        var next = @new.Document.Items("spec", "ports").ToArray();
        foreach (var port in former)
        {
            var number = port.Text("port");
            var protocol = port.Text("protocol");
            if (Array.Find(next, candidate => candidate.Text("port") == number && candidate.Text("protocol") == protocol) is not { } same)
            {
                // The port that it has become, by its name, or because no other one is new.
                var added = next.Where(candidate => !former.Any(known => known.Text("port") == candidate.Text("port"))).ToArray();
                var successor = Array.Find(next, candidate => candidate.Text("name") == port.Text("name")) ?? (added.Length == 1 ? added[0] : null);
                // A Service without an address of its own has the ports of the pods.
                var becomesHeadless = IsHeadless(@new) && !IsHeadless(old);
                yield return new(UpgradeKind.Harmful, old.Reference,
                    $"{old.Reference} no longer has the port {number}, so callers cannot connect. "
                    + (successor is null ? "Keep the port until nothing calls it." : $"Keep it: set ServicePort = {number} in the [Port] named '{successor.Text("name")}', or change the callers first."))
                {
                    Service = old.Service,
                    Attribute = becomesHeadless ? "KubernetesService" : successor is null || IsHeadless(old) != IsHeadless(@new) ? null : "Port",
                    Hint = becomesHeadless ? null : successor?.Text("name"),
                };
            }
            else if (same.Text("targetPort") is { } target && port.Text("targetPort") is { } formerName && target != formerName && !NamesOf(before, old.Service).Contains(target, StringComparer.Ordinal))
            {
                yield return new(UpgradeKind.Harmful, old.Reference,
                    $"The port '{formerName}' of {old.Reference} becomes '{target}', but pods of the former version have no port with that name. During the rollout, requests fail until new pods are ready. "
                    + $"Keep the name: [Port(…, Name = \"{formerName}\")].")
                {
                    Service = old.Service,
                    Attribute = "Port",
                    Hint = target,
                };
            }
        }
    }

    private static bool IsHeadless(ManifestObject service) => service.Document.Text("spec", "clusterIP") == "None";

    private static IEnumerable<string?> NamesOf(ManifestState state, string? service) =>
        from pod in state.Of(service).Select(found => found.Pod).OfType<YamlMap>()
        from container in pod.Items("containers").Concat(pod.Items("initContainers"))
        from port in container.Items("ports")
        select port.Text("name");
}
