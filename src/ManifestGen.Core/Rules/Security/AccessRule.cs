using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN830 to MGEN833 and MGEN837: access that gives nothing, or that the API server refuses.</summary>
internal sealed class AccessRule : IServiceRule
{
    private static readonly Regex Syntax = new(@"\A(\*|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(/(\*|[a-z]+))?\z", RegexOptions.CultureInvariant);

    private static readonly Rule Empty = new(
        "MGEN830",
        "The Kubernetes access has no verbs or resources",
        "[KubernetesAccess] has no {0}, which Kubernetes rejects: add at least one",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule NoResource = new(
        "MGEN831",
        "The resource name is not valid",
        "'{0}' is not a valid resource name, so the access grants nothing: use the lowercase plural, such as {1}",
        RuleSeverity.Error,
        Category.Security);

    private static readonly Rule UnknownGroup = new(
        "MGEN832",
        "The API group of the resource is unknown",
        "'{0}' is not a resource of the core API group: set ApiGroup",
        RuleSeverity.Warning,
        Category.Security);

    private static readonly Rule NotInNamespace = new(
        "MGEN833",
        "The resource is cluster-scoped",
        "'{0}' are cluster-scoped, so a Role grants nothing on them: set ClusterWide = true",
        RuleSeverity.Warning,
        Category.Security);

    private static readonly Rule WithoutNamespace = new(
        "MGEN837",
        "Cluster-wide access requires a namespace",
        "A ClusterRoleBinding names the namespace of the ServiceAccount: declare it with [assembly: KubernetesNamespace(\"...\")]",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Empty, NoResource, UnknownGroup, NotInNamespace, WithoutNamespace];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Security.Access.SelectMany(access => FindingsOf(access, application.Project));

    private static IEnumerable<Finding> FindingsOf(KubernetesAccessModel access, ProjectModel project)
    {
        if (access.Verbs == KubernetesVerbs.None)
        {
            yield return Empty.At(access.Origin.Argument("verbs"), "verb");
        }

        if (access.Resources.Count == 0)
        {
            yield return Empty.At(access.Origin, "resource");
        }

        for (var i = 0; i < access.Resources.Count; i++)
        {
            if (OfResource(access.Resources[i], access, access.Origin.Element("resources", i)) is { } finding)
            {
                yield return finding;
            }
        }

        if (access.IsClusterWide && project.Namespace is null && project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield return WithoutNamespace.At(access.Origin.Argument(nameof(KubernetesAccessAttribute.ClusterWide)));
        }
    }

    private static Finding? OfResource(string resource, KubernetesAccessModel access, Place place)
    {
        var known = KubernetesResource.Find(resource);
        if (!Syntax.IsMatch(resource) || (known is null && KubernetesResource.FindByKind(resource) is not null))
        {
            var plural = KubernetesResource.FindByKind(resource)?.Plural;
            return NoResource.At(place, Characters.OnOneLine(resource), plural ?? "pods") with { Remedy = Remedy.Write(place, plural) };
        }

        if (access.ApiGroup is not null || resource[0] == '*')
        {
            return null;
        }

        return known is null ? UnknownGroup.At(place, resource)
            : known.IsNamespaced || access.IsClusterWide ? null
            // No remedy: access in the whole cluster asks for a reason, which nothing here can know.
            : NotInNamespace.At(place, resource);
    }
}
