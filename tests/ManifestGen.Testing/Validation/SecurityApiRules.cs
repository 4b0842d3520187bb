using System.Text.RegularExpressions;
using k8s;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What an API server refuses of roles and of what binds them, and bindings that do not reach the pods.</summary>
public static partial class SecurityApiRules
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>What is wrong in the documents of one service.</summary>
    public static IEnumerable<string> Check(IReadOnlyList<object> resources) =>
    [
        .. resources.OfType<V1Role>().SelectMany(role => OfRole(role, role.Rules)),
        .. resources.OfType<V1ClusterRole>().SelectMany(role => OfRole(role, role.Rules)),
        .. resources.OfType<V1RoleBinding>().SelectMany(binding => OfBinding(binding, binding.RoleRef, binding.Subjects, resources)),
        .. resources.OfType<V1ClusterRoleBinding>().SelectMany(binding => OfBinding(binding, binding.RoleRef, binding.Subjects, resources)),
        .. resources.OfType<V1ClusterRoleBinding>()
            .SelectMany(binding => binding.Subjects)
            .Where(subject => !Label().IsMatch(subject.NamespaceProperty ?? ""))
            .Select(subject => $"ClusterRoleBinding: namespace '{subject.NamespaceProperty}' of the subject"),
    ];

    private static IEnumerable<string> OfRole(IKubernetesObject<V1ObjectMeta> role, IList<V1PolicyRule>? rules)
    {
        var isEmpty = rules is null or [];
        return (rules ?? [])
            .Where(rule => rule is not { Verbs.Count: > 0, Resources.Count: > 0, ApiGroups.Count: > 0 })
            .Select(_ => $"{role.Kind}: rule without verbs, resources or groups")
            .Concat(isEmpty ? [$"{role.Kind}: no rules"] : []);
    }

    private static IEnumerable<string> OfBinding(
        IKubernetesObject<V1ObjectMeta> binding, V1RoleRef reference, IList<Rbacv1Subject>? subjects, IReadOnlyList<object> resources)
    {
        var roles = resources.Cast<IKubernetesObject<V1ObjectMeta>>().Where(resource => $"{resource.Kind}Binding" == binding.Kind);
        if (reference.ApiGroup != Group || $"{reference.Kind}Binding" != binding.Kind || roles.All(role => role.Metadata.Name != reference.Name))
        {
            yield return $"{binding.Kind}: role '{reference.Kind}/{reference.Name}'";
        }

        var account = Workload.Of(resources).Pod.ServiceAccountName;
        if (subjects is not [{ Kind: "ServiceAccount", ApiGroup: null or "" } subject] || subject.Name != account)
        {
            yield return $"{binding.Kind}: not bound to the account '{account}' of the pods";
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\z")]
    private static partial Regex Label();
}
