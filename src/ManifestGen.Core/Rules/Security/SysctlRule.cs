using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN810: parameters of the kernel that are none, or have two values.</summary>
internal sealed class SysctlRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN810",
        "A sysctl is not valid",
        "'{0}' cannot be a sysctl, because {1}: write each one once, as name=value",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        for (var i = 0; i < security.Sysctls.Count; i++)
        {
            var sysctl = security.Sysctls[i];
            if (ProblemOf(sysctl, security.Sysctls.Take(i)) is { } problem)
            {
                yield return Invalid.At(security.Origin.Argument("Sysctls"), Characters.OnOneLine(sysctl.Name), problem);
            }
        }
    }

    private static string? ProblemOf(SysctlModel sysctl, IEnumerable<SysctlModel> earlier) =>
        !sysctl.HasValidName ? "it is no name such as net.ipv4.tcp_syncookies"
        : sysctl.Value.Length == 0 ? "it has no value"
        : earlier.Any(other => other.Name == sysctl.Name) ? "it already has a value"
        : null;
}
