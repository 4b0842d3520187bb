using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN104: Kubernetes' IANA_SVC_NAME (RFC 6335).</summary>
internal sealed class PortNameRule : IContainerRule
{
    private const int MaxLength = 15;

    private static readonly Regex Syntax = new(@"\A(?=.{1,15}\z)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN104",
        "The port name is not valid",
        "'{0}' is not a valid port name: use at most 15 lowercase letters, digits and single '-' between them, with at least one letter",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public static bool IsValid(string name) => Syntax.IsMatch(name);

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from port in service.Ports
        where port.DeclaredName is not null && !Syntax.IsMatch(port.DeclaredName)
        let place = port.Origin.Argument(nameof(PortAttribute.Name))
        select Invalid.At(place, Characters.OnOneLine(port.DeclaredName!)) with { Remedy = RemedyOf(port, service, place) };

    private static Remedy? RemedyOf(PortModel port, ServiceModel service, Place place)
    {
        var name = KebabCase.Of(port.DeclaredName!, MaxLength);
        var isFree = service.Ports.All(other => other.Origin == port.Origin || (other.Name != name && KebabCase.Of(other.Name, MaxLength) != name));
        return isFree && Syntax.IsMatch(name)
            ? new Remedy($"Rename to '{name}'", PlacesOf(port.DeclaredName!, service).Prepend(place).Select(other => RemedyEdit.SetArgument(other, CSharpLiteral.Of(name))).ToEquatableArray())
            : null;
    }

    // What names the port as it is written now would lose it.
    private static IEnumerable<Place> PlacesOf(string name, ServiceModel service) =>
    [
        .. service.Probes.Where(probe => probe.Port == name).Select(probe => probe.Origin.Argument(nameof(probe.Port))),
        .. service.Workload.Hooks.Where(hook => hook.Hook.Port == name).Select(hook => hook.Hook.Origin.Argument(hook.Prefix + nameof(hook.Hook.Port))),
        .. service.Exposure.Routes.Where(route => route.Port == name).Select(route => route.Origin.Argument(nameof(route.Port))),
        .. service.Observability.Metrics is { } metrics && metrics.Port == name ? new[] { metrics.Origin.Argument(nameof(metrics.Port)) } : [],
    ];
}
