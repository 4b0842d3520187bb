using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN810: parameters of the kernel that are none, or have two values.</summary>
internal sealed class SysctlRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN810",
        "The sysctl is not valid",
        "'{0}' is not a valid sysctl, because {1}: set each one once, as name=value",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        for (var i = 0; i < security.Sysctls.Count; i++)
        {
            var (sysctl, earlier, place) = (security.Sysctls[i], security.Sysctls.Take(i).ToArray(), security.Origin.Element(nameof(SecurityAttribute.Sysctls), i));
            if (ProblemOf(sysctl, earlier) is { } problem)
            {
                yield return Invalid.At(place, Characters.OnOneLine(sysctl.Name), problem) with { Remedy = RemedyOf(sysctl, earlier, place) };
            }
        }
    }

    // The kernel's own folder names them with slashes.
    private static Remedy? RemedyOf(SysctlModel sysctl, SysctlModel[] earlier, Place place)
    {
        var corrected = sysctl with { Name = sysctl.Name.Replace('/', '.').Trim('.').ToLowerInvariant() };
        return earlier.Contains(corrected) ? Remedy.Remove(place)
            : ProblemOf(corrected, earlier) is null ? Remedy.Write(place, $"{corrected.Name}={corrected.Value}")
            : null;
    }

    private static string? ProblemOf(SysctlModel sysctl, IEnumerable<SysctlModel> earlier) =>
        !sysctl.HasValidName ? "it has no name such as net.ipv4.tcp_syncookies"
        : sysctl.Value.Length == 0 ? "it has no value"
        : earlier.Any(other => other.Name == sysctl.Name) ? "it already has a value"
        : null;
}
