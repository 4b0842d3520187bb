using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN814: Kubernetes and Docker give added capabilities to the container, but the kernel takes them from a process that is not root.</summary>
internal sealed class IdleCapabilityRule : IServiceRule
{
    private static readonly Rule Idle = new(
        "MGEN814",
        "Added capabilities have no effect for a non-root user",
        "User {0} does not get {1}, because Linux grants added capabilities only to root, or through an executable that has them",
        RuleSeverity.Info,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Idle];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        var names = string.Join(", ", security.CapabilityNames);
        if (names.Length > 0 && service.Backing?.Engine is not { Capabilities.Count: > 0 } && !security.IsRoot && !security.IsPrivileged)
        {
            yield return Idle.At(security.Origin.Argument(nameof(SecurityAttribute.AddCapabilities)), security.EffectiveUser.ToText(), names);
        }
    }
}
