using k8s.Models;

namespace ManifestGen.Core.Tests.Catalogue.Rows;

/// <summary>Who the pods are to the cluster, and what they may do there.</summary>
internal static class AccountRows
{
    private const string Catalog = "k8s/catalog.yaml";

    private static readonly string[] Changing = ["create", "update", "patch"];

    private static readonly string[] Deleting = ["delete", "deletecollection"];

    private static readonly string[] OfPods = ["pods/exec", "pods/attach", "pods/portforward", "pods/proxy", "serviceaccounts/token"];

    private static readonly string[] Workloads = ["pods", "deployments", "statefulsets", "daemonsets", "replicasets", "jobs", "cronjobs"];

    private static readonly string[] Shared =
        ["roles", "rolebindings", "clusterroles", "clusterrolebindings", "services", "services/status", "endpoints", "endpointslices", "ingresses", "networkpolicies"];

    private static readonly string[] Traces = ["events", "pods/log"];

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        // A program that says what it does with the API of the cluster needs the token. The linters of manifests cannot see that; the roles beside it show it.
        new(15, "Token of the account that nobody needs")
        {
            Find = service => IsBound(service) ? [] :
            [
                .. service.Pod.AutomountServiceAccountToken == false ? Array.Empty<string>() : ["the pods have a token"],
                .. AccountsOf(service).Where(account => account.AutomountServiceAccountToken != false).Select(account => $"{account.Metadata.Name} gives a token"),
            ],
            Excuses = [Excuse.Of("MGEN827")],
            Bad =
            [
                new(Catalog, "      automountServiceAccountToken: false", "      automountServiceAccountToken: true"),
                new(Catalog, "\nautomountServiceAccountToken: false", "\nautomountServiceAccountToken: true"),
            ],
        },
        new(16, "Account that is shared, or is not there")
        {
            Find = service =>
            [
                .. service.Pod.ServiceAccountName is { } name and not "default" && service.Application.Services.SelectMany(AccountsOf).Any(account => account.Metadata.Name == name)
                    ? Array.Empty<string>()
                    : [$"the account is {service.Pod.ServiceAccountName}"],
                .. service.Pod.ServiceAccount is null ? Array.Empty<string>() : ["the deprecated field is set"],
            ],
            Excuses = [Excuse.Of("MGEN821"), Excuse.Of("MGEN828")],
            Bad =
            [
                new(Catalog, "serviceAccountName: catalog", "serviceAccountName: default"),
                new(Catalog, "serviceAccountName: catalog", "serviceAccountName: other"),
                new(Catalog, "serviceAccountName: catalog", "serviceAccountName: catalog\n      serviceAccount: catalog"),
            ],
        },

        // A reason at a declaration answers the finding, and is written on the role.
        new(78, "Rights beyond the work of a service")
        {
            Find = service =>
            [
                .. service.Objects.OfType<V1Role>().Where(role => !HasReason(role)).SelectMany(role => role.Rules).SelectMany(DangersOf),
                .. service.Objects.OfType<V1ClusterRole>().Where(role => !HasReason(role)).Select(role => $"{role.Metadata.Name} is for all namespaces"),
            ],
            Excuses = [Excuse.Of("MGEN834")],
            Bad =
            [
                Role("[\"*\"]", "[get]"), Role("[secrets]", "[list]"), Role("[pods/exec]", "[create]"), Role("[pods/portforward]", "[create]"), Role("[roles]", "[escalate]"),
                Role("[rolebindings]", "[create]"), Role("[serviceaccounts/token]", "[create]"), Role("[users]", "[impersonate]"), Role("[deployments]", "[update]"),
                Role("[configmaps]", "[delete]"), Role("[networkpolicies]", "[patch]"), Role("[pods/log]", "[delete]"), Role("[pods]", "[deletecollection]"),
            ],
        },
    ];

    // What linters find in the rules of a role.
    private static IEnumerable<string> DangersOf(V1PolicyRule rule)
    {
        var isNamed = rule.ResourceNames?.Count > 0;
        bool Has(params string[][] verbs) => rule.Verbs.Any(verb => verbs.Any(group => group.Contains(verb)));
        if (rule.ApiGroups.Contains("*") || rule.Verbs.Any(verb => verb is "*" or "bind" or "escalate" or "impersonate"))
        {
            yield return $"{string.Join(' ', rule.Verbs)} in {string.Join(' ', rule.ApiGroups)}";
        }

        foreach (var resource in rule.Resources)
        {
            if (resource.StartsWith('*') || OfPods.Contains(resource)
                || (resource == "secrets" && !isNamed)
                || (Workloads.Contains(resource) && (Has(Changing) || (Has(Deleting) && !isNamed)))
                || (Shared.Contains(resource) && Has(Changing, Deleting))
                || (resource == "configmaps" && Has(["update", "patch"], Deleting) && !isNamed)
                || (Traces.Contains(resource) && Has(Deleting)))
            {
                yield return $"{string.Join(' ', rule.Verbs)} {resource}";
            }
        }
    }

    private static bool HasReason(IMetadata<V1ObjectMeta> role) => role.Metadata.Annotations?.ContainsKey("manifestgen.dev/security-exception") == true;

    private static Breakage Role(string resources, string verbs) => new(
        Catalog,
        "\nautomountServiceAccountToken: false\n",
        $"\nautomountServiceAccountToken: false\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {{name: catalog}}\nrules: [{{apiGroups: [\"\"], resources: {resources}, verbs: {verbs}}}]\n");

    private static IEnumerable<V1ServiceAccount> AccountsOf(RenderedService service) => service.Objects.OfType<V1ServiceAccount>();

    private static bool IsBound(RenderedService service) =>
        service.Objects.OfType<V1RoleBinding>().SelectMany(binding => binding.Subjects)
            .Concat(service.Objects.OfType<V1ClusterRoleBinding>().SelectMany(binding => binding.Subjects))
            .Any(subject => subject.Name == service.Pod.ServiceAccountName);
}
