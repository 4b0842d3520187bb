using ManifestGen.Model;

namespace ManifestGen.Rules.Security;

/// <summary>What somebody could do who breaks into a service with a right, beyond what the right was given for.</summary>
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
        resource.StartsWith("*", StringComparison.Ordinal) ? "The resource '*' holds every resource of its group, with secrets among them"
        : resource == "secrets" && !IsNamed(access) ? "Whoever reads all secrets of a namespace has the rights of everything in it"
        : ShellsInPods.Contains(resource) ? $"'{resource}' runs commands in, or reaches into, any pod of the namespace"
        : resource == "serviceaccounts/token" ? "'serviceaccounts/token' makes tokens of any account of the namespace"
        : Rights.Contains(resource) && Has(access, Changing | Deleting) ? $"Writing '{resource}' gives away rights"
        : Workloads.Contains(resource) ? OfWorkload(resource, access)
        : Traffic.Contains(resource) && Has(access, Changing | Deleting) ? $"Whoever writes '{resource}' leads the requests of other services elsewhere"
        : resource == "configmaps" && Has(access, Overwriting) && !IsNamed(access) ? "Whoever changes all ConfigMaps of a namespace configures everything in it"
        : Traces.Contains(resource) && Has(access, Deleting) ? $"Whoever deletes '{resource}' hides what was done"
        : null;

    private static string? OfWorkload(string resource, KubernetesAccessModel access) =>
        Has(access, Changing) ? $"Whoever creates or changes '{resource}' can run as any account of the namespace, and read all its secrets"
        : Has(access, Deleting) && !IsNamed(access) ? $"Whoever deletes '{resource}' can stop every service of the namespace"
        : null;

    private static bool Has(KubernetesAccessModel access, KubernetesVerbs verbs) => (access.Verbs & verbs) != 0;

    private static bool IsNamed(KubernetesAccessModel access) => access.ResourceNames.Count > 0;
}
