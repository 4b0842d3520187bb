using ManifestGen.Model;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>
/// The host's port of each declared port. No two of a file are the same: what is declared comes first, then the port's own number or the next free one,
/// in the order of the services.
/// </summary>
internal sealed class PublishedPorts
{
    private const int First = 1024;

    private const int Last = 65535;

    private readonly Dictionary<(string Service, PortProtocol Protocol, int Number), int> _chosen = [];

    private readonly HashSet<(PortProtocol Protocol, int Number)> _taken = [];

    public PublishedPorts(ApplicationModel application)
    {
        var ports = application.Services.SelectMany(service => PublishedBy(service), (service, port) => (Service: service.Name, Port: port)).ToList();
        foreach (var (service, port) in ports.Where(entry => entry.Port.PublishedPort is not null))
        {
            Take(service, port, port.PublishedPort!.Value);
        }

        foreach (var (service, port) in ports.Where(entry => entry.Port.PublishedPort is null))
        {
            Take(service, port, NextFree(port));
        }
    }

    public int Of(ServiceModel service, PortModel port) => _chosen[(service.Name, port.Protocol, port.Number)];

    /// <summary>Whether the service has a port on the host, which one instance only can have.</summary>
    public static bool AnyOf(ServiceModel service) => PublishedBy(service).Any();

    /// <summary>The ports of a service that the host has too.</summary>
    public static IEnumerable<PortModel> PublishedBy(ServiceModel service) => service.Ports.Where(port => port.Publishing != PortPublishing.None);

    /// <summary>
    /// The ports of a service that the nodes of a Swarm have too. The services of the stack reach a backing service on their network, and nobody else has to
    /// unless it is said.
    /// </summary>
    public static IEnumerable<PortModel> OnNodesBy(ServiceModel service) =>
        PublishedBy(service).Where(port => service.Backing is null || port.Publishing == PortPublishing.Host);

    private void Take(string service, PortModel port, int number)
    {
        _chosen[(service, port.Protocol, port.Number)] = number;
        _taken.Add((port.Protocol, number));
    }

    private int NextFree(PortModel port)
    {
        var number = port.Number;
        while (_taken.Contains((port.Protocol, number)))
        {
            number = number == Last ? First : number + 1;
        }

        return number;
    }
}
