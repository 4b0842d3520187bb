using ManifestGen.Model;

namespace ManifestGen.Rules.Security;

/// <summary>What an attacker who breaks into a service can do with its permissions.</summary>
internal static class AccessDangers
{
    private const KubernetesVerbs Changing = KubernetesVerbs.Create | KubernetesVerbs.Update | KubernetesVerbs.Patch;

    private const KubernetesVerbs Deleting = KubernetesVerbs.Delete | KubernetesVerbs.DeleteCollection;

    private const KubernetesVerbs Overwriting = KubernetesVerbs.Update | KubernetesVerbs.Patch | Deleting;

    private static readonly string[] Workloads = ["pods", "deployments", "statefulsets", "daemonsets", "replicasets", "jobs", "cronjobs", "replicationcontrollers"];

    private static readonly string[] ShellsInPods = ["pods/exec", "pods/attach", "pods/portforward", "pods/proxy", "pods/ephemeralcontainers"];

    private static readonly string[] Rights = ["roles", "rolebindings", "clusterroles", "clusterrolebindings"];

    private static readonly string[] Traffic = ["services", "services/status", "endpoints", "endpointslices", "ingresses", "networkpolicies"];

    private static readonly string[] Traces = ["events", "pods/log"];

    /// <summary>What is dangerous about access to a resource, as a sentence without its end. Null when nothing is.</summary>
    public static string? Of(string resource, KubernetesAccessModel access) =>
        resource.StartsWith("*", StringComparison.Ordinal) ? "The resource '*' includes every resource of its group, including secrets"
        : resource == "secrets" && !IsNamed(access) ? "Read access to all secrets of a namespace grants the permissions of everything in it"
        : ShellsInPods.Contains(resource) ? $"'{resource}' can run commands in any pod of the namespace, or connect to it"
        : resource == "serviceaccounts/token" ? "'serviceaccounts/token' creates tokens of any ServiceAccount of the namespace"
        : Rights.Contains(resource) && Has(access, Changing | Deleting) ? $"Write access to '{resource}' can grant more permissions"
        : Workloads.Contains(resource) ? OfWorkload(resource, access)
        : Traffic.Contains(resource) && Has(access, Changing | Deleting) ? $"Write access to '{resource}' can redirect the requests of other services"
        : resource == "configmaps" && Has(access, Overwriting) && !IsNamed(access) ? "Write access to all ConfigMaps of a namespace can change the configuration of everything in it"
        : Traces.Contains(resource) && Has(access, Deleting) ? $"Delete access to '{resource}' can hide traces of an attack"
        : null;

    private static string? OfWorkload(string resource, KubernetesAccessModel access) =>
        Has(access, Changing) ? $"Write access to '{resource}' can run pods as any ServiceAccount of the namespace, and read all its secrets"
        : Has(access, Deleting) && !IsNamed(access) ? $"Delete access to '{resource}' can stop every service of the namespace"
        : null;

    private static bool Has(KubernetesAccessModel access, KubernetesVerbs verbs) => (access.Verbs & verbs) != 0;

    private static bool IsNamed(KubernetesAccessModel access) => access.ResourceNames.Count > 0;
}
