using ManifestGen.Model;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN109: a shell into a container goes past all that its declaration says. A foreign image that serves SSH is run for that purpose.</summary>
internal sealed class SshPortRule : IServiceRule
{
    private const int Ssh = 22;

    private static readonly Rule Offered = new(
        "MGEN109",
        "The service exposes the SSH port",
        "{0} 22 is the SSH port, and a shell bypasses the container's probes, log and image: remove the port and use 'kubectl exec', or use another number for another protocol",
        RuleSeverity.Warning,
        Category.Ports);

    public IReadOnlyList<Rule> Rules => [Offered];

    /// <summary>Whether the program itself listens on SSH's port.</summary>
    public static bool IsListening(PortModel port, ServiceModel service) => IsOfProgram(port, service) && port.Number == Ssh;

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from port in service.Ports
        where IsOfProgram(port, service)
        let argument = ArgumentOf(port)
        where argument is not null
        select Offered.At(port.Origin.Argument(argument), argument == "number" ? "Port" : argument);

    private static bool IsOfProgram(PortModel port, ServiceModel service) => service is { Backing: null, Container: null } && port.Protocol == PortProtocol.Tcp;

    private static string? ArgumentOf(PortModel port) =>
        port.Number == Ssh ? "number"
        : port.ServicePort == Ssh ? nameof(port.ServicePort)
        : port.PublishedPort == Ssh ? nameof(port.PublishedPort)
        : null;
}
