using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN101: port numbers are 16 bits wide, and 0 means "any".</summary>
internal sealed class PortRangeRule : IContainerRule
{
    private static readonly Rule OutOfRange = new(
        "MGEN101",
        "The port is out of range",
        "{0} {1} is not a valid {2}: use {3}",
        RuleSeverity.Error,
        Category.Ports) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [OutOfRange];

    public static bool IsPort(int number) => number is >= 1 and <= 65535;

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        foreach (var port in service.Ports)
        {
            if (!IsPort(port.Number))
            {
                yield return NotAPort("Port", port.Number, port.Origin.Argument("number"));
            }

            if (port.ServicePort is { } servicePort && !IsPort(servicePort))
            {
                yield return Removable(nameof(PortAttribute.ServicePort), servicePort, port);
            }

            if (port.PublishedPort is { } publishedPort && !IsPort(publishedPort))
            {
                yield return Removable(nameof(PortAttribute.PublishedPort), publishedPort, port);
            }

            if (port.Protocol is not (PortProtocol.Tcp or PortProtocol.Udp))
            {
                yield return OutOfRange.At(
                    port.Origin.Argument(nameof(PortAttribute.Protocol)), nameof(PortAttribute.Protocol), ((int)port.Protocol).ToText(), "protocol", "PortProtocol.Tcp or PortProtocol.Udp");
            }
        }
    }

    private static Finding Removable(string argument, int number, PortModel port)
    {
        var place = port.Origin.Argument(argument);
        return NotAPort(argument, number, place) with { Remedy = new Remedy($"Remove {argument}", RemedyEdit.RemoveArgument(place)) };
    }

    private static Finding NotAPort(string what, int number, Place place) => OutOfRange.At(place, what, number.ToText(), "port", "1 to 65535");
}
