using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN808 and MGEN809: a profile of the node needs its file or name, and only such a profile has one.</summary>
internal sealed class ProfileRule : IServiceRule
{
    private const int MaxAppArmorLength = 4095;

    private static readonly Rule WithoutFile = new(
        "MGEN808",
        "The security profile name is missing or not valid",
        "{0} = Localhost requires {1}, and '{2}' is not a valid value: {3}",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule FileForNothing = new(
        "MGEN809",
        "The security profile name has no effect",
        "{0} has no effect without {1} = SecurityProfile.Localhost: set that, or remove it",
        RuleSeverity.Error,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [WithoutFile, FileForNothing];

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
        if (profile == SecurityProfile.Localhost)
        {
            return file is not null && isValid(file) ? null : WithoutFile.At(place, setting, setting + "Profile", Characters.OnOneLine(file ?? ""), advice);
        }

        return file is null
            ? null
            : FileForNothing.At(place, setting + "Profile", setting) with { Remedy = new Remedy($"Remove {setting}Profile", RemedyEdit.RemoveArgument(place)) };
    }

    private static bool IsFile(string path) => path.Length > 0 && path[0] != '/' && !path.Split('/').Contains("..");

    private static bool IsName(string name) => name.Length is > 0 and <= MaxAppArmorLength && name.Trim() == name;
}
