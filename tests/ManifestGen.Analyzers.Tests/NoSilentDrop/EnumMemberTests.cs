using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen;

/// <summary>C# lets any number be cast to an enum. Nothing is written for one that is no member, rather than something that nobody declared.</summary>
public sealed class EnumMemberTests
{
    private static readonly string[] Declarations =
    [
        DropRows.ServiceWithPort + "[ReadinessProbe(ProbeKind.Tcp)]",
        DropRows.ServiceWithPort + """[ReadinessProbe("/health", Scheme = ProbeScheme.Https)]""",
        .. DropRows.All.Concat(SettingRows.All).Select(row => row.After),
        .. DropRows.All.Select(row => row.Before),
    ];

    public static TheoryData<string> Enums => new(typeof(ContainerServiceAttribute).Assembly.GetExportedTypes().Where(type => type.IsEnum).Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Enums))]
    public void Number_that_is_no_member_is_refused(string name)
    {
        var member = new Regex($@"\b{name}\.\w+");
        var declaration = Declarations.FirstOrDefault(member.IsMatch);
        Assert.NotNull(declaration);

        var refused = RefusalsOf(member.Replace(declaration, $"({name})1048576")).Except(RefusalsOf(declaration));

        Assert.NotEmpty(refused);
    }

    private static IEnumerable<string> RefusalsOf(string attributes)
    {
        var application = NoSilentDropTests.Parse(attributes, ManifestTargets.All);
        return RuleCatalog.Check(application.Services[0], application).Where(finding => finding.Rule.IsBlocking).Select(finding => finding.Rule.Id);
    }
}
