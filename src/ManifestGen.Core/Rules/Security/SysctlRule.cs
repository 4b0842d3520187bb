using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN810: parameters of the kernel that are none, or have two values.</summary>
internal sealed class SysctlRule : IServiceRule
{
    private const int MaxLength = 253;

    private static readonly Regex Syntax = new(@"\A[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)+\z", RegexOptions.CultureInvariant);

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
        sysctl.Name.Length > MaxLength || !Syntax.IsMatch(sysctl.Name) ? "it is no name such as net.ipv4.tcp_syncookies"
        : sysctl.Value.Length == 0 ? "it has no value"
        : earlier.Any(other => other.Name == sysctl.Name) ? "it already has a value"
        : null;
}
