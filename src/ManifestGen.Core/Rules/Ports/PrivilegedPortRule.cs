using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN105: the program runs as user 10001 without capabilities, and Linux may keep ports below 1024 for root.</summary>
internal sealed class PrivilegedPortRule : IContainerRule
{
    /// <summary>80 becomes 8080 and 443 becomes 8443, as the .NET images have it.</summary>
    private const int Shift = 8000;

    private static readonly Rule Privileged = new(
        "MGEN105",
        "A port below 1024 requires root",
        "Port {0} may require root, and the program does not run as root: {1}",
        RuleSeverity.Warning,
        Category.Ports);

    public IReadOnlyList<Rule> Rules => [Privileged];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from port in service.Ports
        where !service.IsExternal && port.Number >= 1 && port.Number < service.Security.Container.FirstUnprivilegedPort && !SshPortRule.IsListening(port, service)
        // The port of a foreign image is a matter of its own configuration.
        let isOwn = service is { Backing: null, Container: null }
        select Privileged.At(port.Origin.Argument("number"), port.Number.ToText(), isOwn ? Translation(port, service) : "make it listen on a port above 1023, if its image allows that") with
        {
            Remedy = isOwn ? RemedyOf(port, service) : null,
        };

    // Behind a headless Service nothing translates ports: clients change too, which no fix can.
    private static string Translation(PortModel port, ServiceModel service) => IsHeadless(service)
        ? $"listen on {(port.Number + Shift).ToText()}, and let clients connect to that port, because a headless Service does not map ports"
        : $"listen on {(port.Number + Shift).ToText()}, and keep {port.EffectiveServicePort.ToText()} as ServicePort";

    private static bool IsHeadless(ServiceModel service) => service.Exposure.Service is { IsHeadless: true };

    private static Remedy? RemedyOf(PortModel port, ServiceModel service)
    {
        var number = port.Number + Shift;
        // A default name follows the number, and a probe that names it would lose its port.
        var isNamed = port.DeclaredName is null && service.Probes.Any(probe => probe.Port == port.Name);
        if (isNamed || IsHeadless(service) || service.Ports.Any(other => other.Number == number && other.Protocol == port.Protocol))
        {
            return null;
        }

        return new Remedy(
            $"Listen on {number.ToText()}",
            RemedyEdit.SetArgument(port.Origin.Argument("number"), number.ToText()),
            RemedyEdit.SetArgument(port.Origin.Argument(nameof(PortAttribute.ServicePort)), port.EffectiveServicePort.ToText()));
    }
}
