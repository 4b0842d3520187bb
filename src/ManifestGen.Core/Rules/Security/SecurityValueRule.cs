using ManifestGen.Model;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN812: settings that the API server rejects together.</summary>
internal sealed class SecurityValueRule : IServiceRule
{
    private static readonly Rule Contradiction = new(
        "MGEN812",
        "A privileged container cannot disallow privilege escalation",
        "A container with Privileged = true can always gain privileges, so Kubernetes rejects AllowPrivilegeEscalation = false: remove one of them",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Contradiction];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        if (security is { IsPrivileged: true, AllowPrivilegeEscalation: false })
        {
            var place = security.Origin.Argument(nameof(SecurityAttribute.AllowPrivilegeEscalation));
            yield return Contradiction.At(place) with { Remedy = new Remedy("Remove AllowPrivilegeEscalation", RemedyEdit.RemoveArgument(place)) };
        }
    }
}
