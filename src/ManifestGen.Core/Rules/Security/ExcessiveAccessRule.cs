using ManifestGen.Model;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN834 and MGEN835: access that is a way to more rights, or that names cannot limit.</summary>
internal sealed class ExcessiveAccessRule : IServiceRule
{
    private const KubernetesVerbs ByNoName = KubernetesVerbs.Create | KubernetesVerbs.DeleteCollection;

    private static readonly Rule Excessive = new(
        "MGEN834",
        "The Kubernetes access is too broad",
        "{0}: narrow the access, or explain it in Reason",
        RuleSeverity.Warning,
        Category.Security);

    private static readonly Rule NotByName = new(
        "MGEN835",
        "ResourceNames cannot restrict the verb",
        "ResourceNames cannot restrict {0}, because the object has no name yet: declare {0} separately, without ResourceNames",
        RuleSeverity.Warning,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Excessive, NotByName];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Security.Access.SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(KubernetesAccessModel access)
    {
        if (string.IsNullOrWhiteSpace(access.Reason) && DangersOf(access).FirstOrDefault() is { } danger)
        {
            yield return Excessive.At(access.Origin.Argument(danger.Argument), danger.Text);
        }

        // A subresource is created on an object that is there.
        var verbs = access.Verbs & ByNoName;
        if (access.ResourceNames.Count > 0 && verbs != 0 && access.Resources.Any(resource => resource.IndexOf('/') < 0))
        {
            yield return NotByName.At(access.Origin.Argument(nameof(KubernetesAccessAttribute.ResourceNames)), verbs.ToString().ToLowerInvariant());
        }
    }

    private static IEnumerable<(string Argument, string Text)?> DangersOf(KubernetesAccessModel access)
    {
        if (access.ApiGroup == "*")
        {
            yield return (nameof(KubernetesAccessAttribute.ApiGroup), "The group '*' includes every resource of the cluster, including those added later");
        }

        if ((access.Verbs & (KubernetesVerbs.Bind | KubernetesVerbs.Escalate | KubernetesVerbs.Impersonate)) != 0)
        {
            yield return ("verbs", "Each of bind, escalate and impersonate can grant any permission");
        }

        foreach (var text in access.Resources.Select(resource => AccessDangers.Of(resource, access)).OfType<string>())
        {
            yield return ("resources", text);
        }

        if (access.IsClusterWide)
        {
            yield return (nameof(KubernetesAccessAttribute.ClusterWide), "Access to all namespaces includes those of other teams");
        }
    }
}
