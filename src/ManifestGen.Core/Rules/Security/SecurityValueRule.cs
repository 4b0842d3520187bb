using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN811 and MGEN812: numbers that are no member of their enum, and settings of which the API server accepts one only.</summary>
internal sealed class SecurityValueRule : IServiceRule
{
    private const int AllVerbs = (2 * (int)KubernetesVerbs.Impersonate) - 1;

    private static readonly Rule NoMember = new(
        "MGEN811",
        "The security enum value is not defined",
        "{0} is not a member of {1}: use one of its names",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule Contradiction = new(
        "MGEN812",
        "A privileged container cannot disallow privilege escalation",
        "A container with Privileged = true can always gain privileges, so Kubernetes rejects AllowPrivilegeEscalation = false: remove one of them",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoMember, Contradiction];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        foreach (var (place, member) in security.Origin.Elements(nameof(SecurityAttribute.AddCapabilities), security.AddCapabilities).Where(added => added.Value.Name is null))
        {
            yield return NoMember.At(place, ((int)member.Member).ToText(), nameof(Capability)) with { Remedy = Remedy.Remove(place) };
        }

        foreach (var (argument, profile) in new[] { (nameof(SecurityAttribute.Seccomp), security.Seccomp), (nameof(SecurityAttribute.AppArmor), security.AppArmor) })
        {
            if (profile is { } value && !Enum.IsDefined(typeof(SecurityProfile), value))
            {
                var place = security.Origin.Argument(argument);
                yield return NoMember.At(place, ((int)value).ToText(), nameof(SecurityProfile)) with { Remedy = Remedy.Remove(place) };
            }
        }

        foreach (var access in service.Security.Access.Where(access => ((int)access.Verbs & ~AllVerbs) != 0))
        {
            yield return NoMember.At(access.Origin.Argument("verbs"), ((int)access.Verbs & ~AllVerbs).ToText(), nameof(KubernetesVerbs));
        }

        if (security is { IsPrivileged: true, AllowPrivilegeEscalation: false })
        {
            var place = security.Origin.Argument(nameof(SecurityAttribute.AllowPrivilegeEscalation));
            yield return Contradiction.At(place) with { Remedy = new Remedy("Remove AllowPrivilegeEscalation", RemedyEdit.RemoveArgument(place)) };
        }
    }
}
