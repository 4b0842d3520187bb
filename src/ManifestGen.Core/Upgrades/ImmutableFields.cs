using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Upgrades;

/// <summary>
/// What the API server refuses to change of an object that is there, by the validation of Kubernetes (<c>ValidateStatefulSetUpdate</c>,
/// <c>ValidateJobUpdate</c>, <c>ValidatePersistentVolumeClaimUpdate</c>, <c>ValidateServiceUpdate</c>, <c>ValidateRoleBindingUpdate</c> …).
/// </summary>
internal static class ImmutableFields
{
    private const string StatefulSetAnswer =
        "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    private const string Immutable = "field is immutable";

    private static readonly Field[] All =
    [
        new("StatefulSet", StatefulSetAnswer, Orphaning, "spec", "serviceName"),
        new("StatefulSet", StatefulSetAnswer, Orphaning, "spec", "podManagementPolicy"),
        new("StatefulSet", StatefulSetAnswer, Recreation, "spec", "selector"),
        new("Deployment", Immutable, Recreation, "spec", "selector"),
        new("DaemonSet", Immutable, Recreation, "spec", "selector"),
        new("Job", Immutable, Recreation, "spec", "template"),
        new("Job", Immutable, Recreation, "spec", "selector"),
        new("Job", Immutable, Recreation, "spec", "completionMode"),
        new("Job", Immutable, Recreation, "spec", "completions"),
        new("Job", Immutable, Recreation, "spec", "podFailurePolicy"),
        new("Job", Immutable, Recreation, "spec", "backoffLimitPerIndex"),
        new("Job", Immutable, Recreation, "spec", "successPolicy"),
        new("Job", Immutable, Recreation, "spec", "managedBy"),
        new("PersistentVolumeClaim", "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims", Copying, "spec", "storageClassName"),
        new("PersistentVolumeClaim", "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims", Copying, "spec", "accessModes"),
        new("PersistentVolumeClaim", "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims", Copying, "spec", "volumeMode"),
        new("PersistentVolumeClaim", "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims", Copying, "spec", "volumeName"),
        new("PersistentVolumeClaim", "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims", Copying, "spec", "selector"),
        new("PersistentVolumeClaim", "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims", Copying, "spec", "dataSource"),
        new("RoleBinding", "cannot change roleRef", Recreation, "roleRef"),
        new("ClusterRoleBinding", "cannot change roleRef", Recreation, "roleRef"),
    ];

    public static IEnumerable<UpgradeFinding> Find(ManifestState before, ManifestState after) =>
        from old in before.Objects
        let @new = after.Find(old)
        where @new is not null
        from finding in Of(old, @new).Concat(ClusterAddress(old, @new)).Concat(BalancerClass(old, @new)).Concat(ClaimTemplates(old, @new)).Concat(SmallerClaim(old, @new)).Concat(FixedContent(old, @new))
        select finding;

    private static IEnumerable<UpgradeFinding> Of(ManifestObject old, ManifestObject @new) =>
        from field in All
        where field.Kind == old.Kind
        let former = old.Document.At(field.Path)
        let next = @new.Document.At(field.Path)
        where !YamlComparison.AreSame(former, next) && !IsDefault(field, former, next)
        select Refused(old, string.Join(".", field.Path), Change(former, next), field.Answer, field.Advice(old));

    // What the server has filled in where nothing was said.
    private static bool IsDefault(Field field, YamlNode? former, YamlNode? next) =>
        field.Path.Last() == "volumeMode" && (former is null || next is null) && (former ?? next) is YamlScalar { Value: "Filesystem" };

    // From an address to none, or back; one address is never written.
    private static IEnumerable<UpgradeFinding> ClusterAddress(ManifestObject old, ManifestObject @new)
    {
        var former = old.Document.At("spec", "clusterIP");
        var next = @new.Document.At("spec", "clusterIP");
        if (old.Kind != "Service" || YamlComparison.AreSame(former, next))
        {
            yield break;
        }

        var refused = Refused(old, "spec.clusterIP", Change(former, next), "may not change once set", Interruption(old));
        // What an update leaves out, the server takes from the object that is there (patchAllocatedValues).
        yield return next is not null ? refused : refused with
        {
            Message = $"The API server ignores a change of {old.Reference}: spec.clusterIP {Change(former, next)}, and the server silently keeps the omitted value. "
                + $"The Service stays headless, so its ports are not translated, and callers of the new ports cannot connect. {Interruption(old)}.",
        };
    }

    // A class comes and goes with the type; between, it stays.
    private static IEnumerable<UpgradeFinding> BalancerClass(ManifestObject old, ManifestObject @new)
    {
        var former = old.Document.At("spec", "loadBalancerClass");
        var next = @new.Document.At("spec", "loadBalancerClass");
        if (old.Kind == "Service" && IsBalanced(old) && IsBalanced(@new) && !YamlComparison.AreSame(former, next))
        {
            yield return Refused(old, "spec.loadBalancerClass", Change(former, next), "may not change once set", Interruption(old));
        }
    }

    private static bool IsBalanced(ManifestObject service) => service.Document.Text("spec", "type") == "LoadBalancer";

    private static IEnumerable<UpgradeFinding> FixedContent(ManifestObject old, ManifestObject @new)
    {
        if (old.Kind is "ConfigMap" or "Secret" && old.Document.Text("immutable") == "true"
            && !(YamlComparison.AreSame(old.Document.At("data"), @new.Document.At("data"))
                && YamlComparison.AreSame(old.Document.At("binaryData"), @new.Document.At("binaryData")) && @new.Document.Text("immutable") == "true"))
        {
            yield return Refused(old, "data", "of an immutable object", "field is immutable when `immutable` is set", Recreation(old));
        }
    }

    private static IEnumerable<UpgradeFinding> SmallerClaim(ManifestObject old, ManifestObject @new)
    {
        if (old.Kind == "PersistentVolumeClaim" && IsSmaller(old.Document, @new.Document))
        {
            yield return Refused(old, "spec.resources.requests.storage", Change(SizeOf(old.Document), SizeOf(@new.Document)), "field can not be less than status.capacity", Copying(old));
        }
    }

    private static IEnumerable<UpgradeFinding> ClaimTemplates(ManifestObject old, ManifestObject @new)
    {
        if (old.Kind != "StatefulSet")
        {
            yield break;
        }

        var before = old.Document.Items("spec", "volumeClaimTemplates").ToArray();
        var after = @new.Document.Items("spec", "volumeClaimTemplates").ToArray();
        foreach (var former in before)
        {
            var name = former.Text("metadata", "name");
            var claim = $"spec.volumeClaimTemplates[{name}]";
            if (Array.Find(after, candidate => candidate.Text("metadata", "name") == name) is not { } next)
            {
                var added = Array.Find(after, candidate => !before.Any(other => other.Text("metadata", "name") == candidate.Text("metadata", "name")));
                yield return Refused(old, claim, added is null ? "is removed" : $"is renamed to '{added.Text("metadata", "name")}'", StatefulSetAnswer,
                    $"Its data is in the claims {name}-{old.Name}-<n>, and pods with another name start without it: keep the name of the volume{(added is null ? "" : $" ([Volume(…, Name = \"{name}\")])")}, or copy the data first", added?.Text("metadata", "name") ?? name);
                continue;
            }

            if (!YamlComparison.AreSame(SizeOf(former), SizeOf(next)))
            {
                yield return Refused(old, claim + ".size", Change(SizeOf(former), SizeOf(next)), StatefulSetAnswer, IsSmaller(former, next)
                    ? "A claim cannot shrink: keep the size, or copy the data to a volume of another name"
                    : $"Resize the claims, if their class allows it (kubectl patch pvc {name}-{old.Name}-0 -p '{{\"spec\":{{\"resources\":{{\"requests\":{{\"storage\":{SizeOf(next).Shown().Replace('\'', '"')}}}}}}}}}', for each pod), "
                        + $"then kubectl delete statefulset {old.Name} --cascade=orphan, and apply: the pods keep running", name);
            }

            foreach (var field in new[] { "storageClassName", "accessModes", "volumeMode" }.Where(field => !YamlComparison.AreSame(former.At("spec", field), next.At("spec", field))))
            {
                yield return Refused(old, $"{claim}.{field}", Change(former.At("spec", field), next.At("spec", field)), StatefulSetAnswer,
                    "Existing claims keep their value: give the volume another name and copy the data, or undo the change", name);
            }
        }

        foreach (var added in after.Where(candidate => candidate.Text("metadata", "name") is var name && !before.Any(former => former.Text("metadata", "name") == name)
            && before.All(former => after.Any(other => other.Text("metadata", "name") == former.Text("metadata", "name")))))
        {
            yield return Refused(old, $"spec.volumeClaimTemplates[{added.Text("metadata", "name")}]", "is added", StatefulSetAnswer, Orphaning(old), added.Text("metadata", "name"));
        }
    }

    private static UpgradeFinding Refused(ManifestObject old, string field, string change, string answer, string advice, string? hint = null) => new(
        UpgradeKind.Refused, old.Reference, $"The API server rejects the new {old.Reference}: {field} {change} ('{answer}'). {advice}.")
    {
        Service = old.Service,
        Attribute = AttributeOf(old.Kind, field),
        Hint = hint ?? (old.Kind == "PersistentVolumeClaim" && old.Service is { } service && old.Name.StartsWith(service + "-", StringComparison.Ordinal) ? old.Name.Substring(service.Length + 1) : null),
    };

    private static string? AttributeOf(string kind, string field) => kind switch
    {
        "StatefulSet" when field.Contains("volumeClaimTemplates") => "Volume",
        "StatefulSet" when field.EndsWith("podManagementPolicy", StringComparison.Ordinal) => "Rollout",
        "PersistentVolumeClaim" => "Volume",
        "Service" => "KubernetesService",
        "RoleBinding" or "ClusterRoleBinding" => "KubernetesAccess",
        "Job" => "Job",
        _ => null,
    };

    private static string Change(YamlNode? former, YamlNode? next) => former is YamlMap || next is YamlMap
        ? "changes"
        : $"changes from {former.Shown()} to {next.Shown()}";

    private static YamlNode? SizeOf(YamlMap claim) => claim.At("spec", "resources", "requests", "storage");

    private static bool IsSmaller(YamlMap former, YamlMap next) =>
        Quantity.TryParse((SizeOf(former) as YamlScalar)?.Value, out var old) && Quantity.TryParse((SizeOf(next) as YamlScalar)?.Value, out var @new) && @new.CompareTo(old) < 0;

    private static string Orphaning(ManifestObject old) => $"Run {old.Deletion} --cascade=orphan, which leaves the pods running, and apply";

    private static string Recreation(ManifestObject old) => $"Run {old.Deletion}, and apply";

    private static string Interruption(ManifestObject old) => $"Run {old.Deletion}, and apply: until then, callers cannot connect";

    private static string Copying(ManifestObject old) => "Undo the change, or give the volume another name and copy the data";

    private sealed record Field(string Kind, string Answer, Func<ManifestObject, string> Advice, params string[] Path);
}
