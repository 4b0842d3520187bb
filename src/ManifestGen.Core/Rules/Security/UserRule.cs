using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN806 and MGEN807: the numbers of users and groups. Of these at most one is reported for a number; user 0 has MGEN801, and a negative one MGEN805.</summary>
internal sealed class UserRule : IServiceRule
{
    private const int FirstOfNoNode = 10_000;

    private static readonly Rule RootGroup = new(
        "MGEN806",
        "The process runs in the root group",
        "{0} 0 is the root group, which can read and write many files of the image: use 10000 or more",
        RuleSeverity.Warning,
        Category.Security);

    private static readonly Rule NodeUser = new(
        "MGEN807",
        "The user or group ID may exist on the node",
        "{0} {1} may be a user or group of the node, whose files a process that escapes the container could read: use 10000 or more",
        RuleSeverity.Info,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [RootGroup, NodeUser];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        var numbers = new[] { (nameof(SecurityAttribute.RunAsUser), security.RunAsUser), (nameof(SecurityAttribute.RunAsGroup), security.RunAsGroup), (nameof(SecurityAttribute.FsGroup), security.FsGroup) }
            .Select(number => (Place: security.Origin.Argument(number.Item1), Number: number.Item2))
            .Concat(security.Origin.Elements(nameof(SecurityAttribute.SupplementalGroups), security.SupplementalGroups).Select(group => (group.Place, Number: (int?)group.Value)));
        return numbers.Select(number => FindingOf(number.Place, number.Number, security)).OfType<Finding>();
    }

    private static Finding? FindingOf(Place place, int? number, ContainerSecurityModel security)
    {
        var argument = place.Argument!;
        return number switch
        {
            0 when argument != nameof(SecurityAttribute.RunAsUser) && !security.IsRoot => RootGroup.At(place, argument) with { Remedy = Remedy.Remove(place) },
            > 0 and < FirstOfNoNode => NodeUser.At(place, argument, number.Value.ToText()),
            _ => null,
        };
    }
}
