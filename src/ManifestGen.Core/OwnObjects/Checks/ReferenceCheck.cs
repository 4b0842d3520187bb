using ManifestGen.OwnObjects.Reading;
using ManifestGen.Rules.OwnObjects;

namespace ManifestGen.OwnObjects.Checks;

/// <summary>Missing objects that the user's own objects refer to. Optional references are not checked.</summary>
internal static class ReferenceCheck
{
    // What the cluster makes in each namespace.
    private static readonly string[] Given = ["ConfigMap/kube-root-ca.crt", "ServiceAccount/default", "Service/kubernetes"];

    public static IEnumerable<OwnFinding> Find(OwnObject own, OwnScope scope) =>
        from reference in OfPod(own.Pod).Concat(OfKind(own))
        where reference.Name is { Value.Length: > 0 } && !scope.Has(reference.Kind, reference.Name.Value) && !Given.Contains($"{reference.Kind}/{reference.Name.Value}", StringComparer.Ordinal)
        select reference.Kind == "Secret"
            ? OwnFinding.Of(OwnObjectRules.NoSecret, own.File, reference.Name.Place, reference.Name.Value)
            : OwnFinding.Of(OwnObjectRules.NoReference, own.File, reference.Name.Place, reference.Kind, reference.Name.Value);

    private static IEnumerable<(string Kind, PlacedScalar? Name)> OfKind(OwnObject own) => own.Kind switch
    {
        "Ingress" =>
        [
            ("Service", own.Document.Scalar("spec", "defaultBackend", "service", "name")),
            .. own.Document.Items("spec", "rules").SelectMany(rule => rule.Items("http", "paths")).Select(path => ("Service", path.Scalar("backend", "service", "name"))),
            .. own.Document.Items("spec", "tls").Select(tls => ("Secret", tls.Scalar("secretName"))),
        ],
        "HorizontalPodAutoscaler" => own.Document.Text("spec", "scaleTargetRef", "kind") is { } kind ? [(kind, own.Document.Scalar("spec", "scaleTargetRef", "name"))] : [],
        "StatefulSet" => [("Service", own.Document.Scalar("spec", "serviceName"))],
        "RoleBinding" =>
        [
            .. own.Document.Text("roleRef", "kind") == "Role" ? [("Role", own.Document.Scalar("roleRef", "name"))] : Array.Empty<(string, PlacedScalar?)>(),
            .. own.Document.Items("subjects").Where(subject => subject.Text("kind") == "ServiceAccount" && IsHere(subject, own)).Select(subject => ("ServiceAccount", subject.Scalar("name"))),
        ],
        "ServiceAccount" => own.Document.Items("secrets").Concat(own.Document.Items("imagePullSecrets")).Select(secret => ("Secret", secret.Scalar("name"))),
        _ => [],
    };

    private static bool IsHere(PlacedMap subject, OwnObject own) => subject.Text("namespace") is not { } name || name == own.Namespace;

    private static IEnumerable<(string Kind, PlacedScalar? Name)> OfPod(PlacedNode? pod)
    {
        var containers = pod.Items("containers").Concat(pod.Items("initContainers")).ToArray();
        return
        [
            ("ServiceAccount", pod.Scalar("serviceAccountName")),
            .. pod.Items("imagePullSecrets").Select(secret => ("Secret", secret.Scalar("name"))),
            .. containers.SelectMany(container => container.Items("env")).SelectMany(variable => new[]
            {
                Of("Secret", variable.At("valueFrom", "secretKeyRef"), "name"),
                Of("ConfigMap", variable.At("valueFrom", "configMapKeyRef"), "name"),
            }),
            .. containers.SelectMany(container => container.Items("envFrom")).SelectMany(source => new[]
            {
                Of("Secret", source["secretRef"], "name"),
                Of("ConfigMap", source["configMapRef"], "name"),
            }),
            .. pod.Items("volumes").SelectMany(OfVolume),
        ];
    }

    private static IEnumerable<(string Kind, PlacedScalar? Name)> OfVolume(PlacedMap volume) =>
    [
        Of("Secret", volume["secret"], "secretName"),
        Of("ConfigMap", volume["configMap"], "name"),
        Of("PersistentVolumeClaim", volume["persistentVolumeClaim"], "claimName"),
        .. volume.Items("projected", "sources").SelectMany(source => new[] { Of("Secret", source["secret"], "name"), Of("ConfigMap", source["configMap"], "name") }),
    ];

    private static (string Kind, PlacedScalar? Name) Of(string kind, PlacedNode? reference, string field) =>
        (kind, reference.Text("optional") == "true" ? null : reference.Scalar(field));
}
