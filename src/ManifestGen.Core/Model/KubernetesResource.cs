namespace ManifestGen.Model;

/// <summary>A resource of Kubernetes itself, so that its group need not be declared.</summary>
/// <param name="Plural">Its name in the API.</param>
/// <param name="Group">Its group; empty for the core.</param>
/// <param name="IsNamespaced">Whether its objects are in namespaces.</param>
public sealed record KubernetesResource(string Plural, string Group, bool IsNamespaced)
{
    private static readonly KubernetesResource[] All =
    [
        .. Of("", "configmaps", "endpoints", "events", "limitranges", "persistentvolumeclaims", "pods", "podtemplates", "replicationcontrollers",
            "resourcequotas", "secrets", "serviceaccounts", "services"),
        .. OfCluster("", "componentstatuses", "namespaces", "nodes", "persistentvolumes"),
        .. OfCluster("admissionregistration.k8s.io", "mutatingwebhookconfigurations", "validatingadmissionpolicies", "validatingadmissionpolicybindings",
            "validatingwebhookconfigurations"),
        .. OfCluster("apiextensions.k8s.io", "customresourcedefinitions"),
        .. OfCluster("apiregistration.k8s.io", "apiservices"),
        .. Of("apps", "controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"),
        .. OfCluster("authentication.k8s.io", "selfsubjectreviews", "tokenreviews"),
        .. OfCluster("authorization.k8s.io", "selfsubjectaccessreviews", "selfsubjectrulesreviews", "subjectaccessreviews"),
        .. Of("authorization.k8s.io", "localsubjectaccessreviews"),
        .. Of("autoscaling", "horizontalpodautoscalers"),
        .. Of("batch", "cronjobs", "jobs"),
        .. OfCluster("certificates.k8s.io", "certificatesigningrequests"),
        .. Of("coordination.k8s.io", "leases"),
        .. Of("discovery.k8s.io", "endpointslices"),
        .. OfCluster("flowcontrol.apiserver.k8s.io", "flowschemas", "prioritylevelconfigurations"),
        .. Of("networking.k8s.io", "ingresses", "networkpolicies"),
        .. OfCluster("networking.k8s.io", "ingressclasses", "ipaddresses", "servicecidrs"),
        .. OfCluster("node.k8s.io", "runtimeclasses"),
        .. Of("policy", "poddisruptionbudgets"),
        .. Of("rbac.authorization.k8s.io", "rolebindings", "roles"),
        .. OfCluster("rbac.authorization.k8s.io", "clusterrolebindings", "clusterroles"),
        .. OfCluster("scheduling.k8s.io", "priorityclasses"),
        .. OfCluster("storage.k8s.io", "csidrivers", "csinodes", "storageclasses", "volumeattachments"),
        .. Of("storage.k8s.io", "csistoragecapacities"),
    ];

    private static readonly Dictionary<string, KubernetesResource> ByPlural = All.ToDictionary(resource => resource.Plural, StringComparer.Ordinal);

    /// <summary>The resource, by its own name or a subresource's (<c>pods/log</c>). Null for a custom resource.</summary>
    public static KubernetesResource? Find(string resource) =>
        ByPlural.TryGetValue(resource.Split('/')[0], out var found) ? found : null;

    /// <summary>The resource of a kind, such as <c>Pod</c> or <c>NetworkPolicy</c>, or of its singular. Null when there is none.</summary>
    public static KubernetesResource? FindByKind(string kind)
    {
        var singular = kind.ToLowerInvariant();
        return new[] { singular, singular + "s", singular + "es", singular.TrimEnd('y') + "ies" }.Select(Find).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<KubernetesResource> Of(string group, params string[] plurals) =>
        plurals.Select(plural => new KubernetesResource(plural, group, IsNamespaced: true));

    private static IEnumerable<KubernetesResource> OfCluster(string group, params string[] plurals) =>
        plurals.Select(plural => new KubernetesResource(plural, group, IsNamespaced: false));
}
