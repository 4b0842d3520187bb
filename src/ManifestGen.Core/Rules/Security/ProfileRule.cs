using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN808: a profile of the node needs its file or name.</summary>
internal sealed class ProfileRule : IServiceRule
{
    private const int MaxAppArmorLength = 4095;

    private static readonly Rule WithoutFile = new(
        "MGEN808",
        "The security profile name is missing or not valid",
        "{0} = Localhost requires {1}, and '{2}' is not a valid value: {3}",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [WithoutFile];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        return new[]
        {
            FindingOf(nameof(SecurityAttribute.Seccomp), security.Seccomp, security.SeccompProfile, IsFile, "use a path in the kubelet's seccomp folder, without '..'", security.Origin),
            FindingOf(nameof(SecurityAttribute.AppArmor), security.AppArmor, security.AppArmorProfile, IsName, "use the name of a profile that the nodes have loaded", security.Origin),
        }.OfType<Finding>();
    }

    private static Finding? FindingOf(string setting, SecurityProfile? profile, string? file, Func<string, bool> isValid, string advice, Origin origin)
    {
        var place = origin.Argument(setting + "Profile");
        return profile != SecurityProfile.Localhost || (file is not null && isValid(file))
            ? null
            : WithoutFile.At(place, setting, setting + "Profile", Characters.OnOneLine(file ?? ""), advice);
    }

    private static bool IsFile(string path) => path.Length > 0 && path[0] != '/' && !path.Split('/').Contains("..");

    private static bool IsName(string name) => name.Length is > 0 and <= MaxAppArmorLength && name.Trim() == name;
}
