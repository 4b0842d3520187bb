using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN104: Kubernetes' IANA_SVC_NAME (RFC 6335).</summary>
internal sealed class PortNameRule : IServiceRule
{
    private const int MaxLength = 15;

    private static readonly Regex Syntax = new(@"\A(?=.{1,15}\z)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN104",
        "The name of a port is not valid",
        "'{0}' cannot be the name of a port: use at most 15 lower-case letters, digits and single '-' between them, with at least one letter",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public static bool IsValid(string name) => Syntax.IsMatch(name);

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from port in service.Ports
        where port.DeclaredName is not null && !Syntax.IsMatch(port.DeclaredName)
        let place = port.Origin.Argument("Name")
        select Invalid.At(place, Characters.OnOneLine(port.DeclaredName!)) with { Remedy = RemedyOf(port.DeclaredName!, service, place) };

    private static Remedy? RemedyOf(string declared, ServiceModel service, Place place)
    {
        var name = KebabCase.Of(declared, MaxLength);
        // A probe that names the port as it is written now would lose it.
        return !Syntax.IsMatch(name) || service.Ports.Any(port => port.Name == name) || service.Probes.Any(probe => probe.Port == declared)
            ? null
            : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
    }
}
