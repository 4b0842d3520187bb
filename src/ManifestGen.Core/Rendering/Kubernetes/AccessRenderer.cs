using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// What the service's account may do: a Role for its own namespace, a ClusterRole for what it does in all of them, and what binds them. None of them
/// without a declared access.
/// </summary>
internal static class AccessRenderer
{
    private const string ApiGroup = "rbac.authorization.k8s.io";

    public static IEnumerable<YamlNode> Render(ServiceModel service, ProjectModel project)
    {
        var inNamespace = service.Security.Access.Where(access => !access.IsClusterWide).ToArray();
        if (inNamespace.Length > 0)
        {
            yield return Role("Role", service.Name, inNamespace, service);
            yield return Binding("Role", service.Name, Subject(service, @namespace: null), service);
        }

        var inCluster = service.Security.Access.Where(access => access.IsClusterWide).ToArray();
        if (inCluster.Length > 0)
        {
            var name = ClusterRoleName(service, project);
            yield return Role("ClusterRole", name, inCluster, service);
            yield return Binding("ClusterRole", name, Subject(service, project.Namespace?.Name), service);
        }
    }

    // Not in a namespace itself, so the same service in another one needs another name.
    private static string ClusterRoleName(ServiceModel service, ProjectModel project) => $"{project.Namespace?.Name}-{service.Name}";

    private static YamlMap Role(string kind, string name, IReadOnlyCollection<KubernetesAccessModel> access, ServiceModel service) => new()
    {
        { "apiVersion", ApiGroup + "/v1" },
        { "kind", kind },
        { "metadata", Metadata.Of(ManifestKinds.Role, service, name: name, reason: ReasonOf(access)) },
        { "rules", YamlList.Of(access.SelectMany(Rules)) },
    };

    private static YamlMap Binding(string kind, string name, YamlMap subject, ServiceModel service) => new()
    {
        { "apiVersion", ApiGroup + "/v1" },
        { "kind", kind + "Binding" },
        { "metadata", Metadata.Of(ManifestKinds.Role, service, name: name) },
        { "roleRef", new YamlMap { { "apiGroup", ApiGroup }, { "kind", kind }, { "name", name } } },
        { "subjects", new YamlList { subject } },
    };

    private static YamlMap Subject(ServiceModel service, string? @namespace) => new()
    {
        { "kind", "ServiceAccount" },
        { "name", service.Security.Account.NameFor(service) },
        { "namespace", @namespace },
    };

    // A rule for each group, so that no name means a resource of another group.
    private static IEnumerable<YamlNode> Rules(KubernetesAccessModel access) =>
        from sameGroup in access.Resources.GroupBy(access.GroupOf, StringComparer.Ordinal)
        select new YamlMap
        {
            { "apiGroups", Texts([sameGroup.Key]) },
            { "resources", Texts(sameGroup.Distinct(StringComparer.Ordinal)) },
            { "resourceNames", Texts(access.ResourceNames).OrNull() },
            { "verbs", Texts(access.VerbNames) },
        };

    private static YamlList Texts(IEnumerable<string> texts) => YamlList.Of(texts.Select(text => (YamlNode?)text));

    private static string? ReasonOf(IEnumerable<KubernetesAccessModel> access)
    {
        var reasons = access.Select(one => one.Reason).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return reasons.Length == 0 ? null : string.Join("; ", reasons);
    }
}
