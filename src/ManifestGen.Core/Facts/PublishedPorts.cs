using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// The host's port of each declared port: the declared one, or the port's own number. It follows from the port alone, so that no other service of the file, and
/// no other file, moves it. Where two would be the same, MGEN107 demands a number.
/// </summary>
internal static class PublishedPorts
{
    public static int Of(PortModel port) => port.PublishedPort ?? port.Number;

    /// <summary>Whether the service publishes a host port, which only one replica can use.</summary>
    public static bool AnyOf(ServiceModel service) => PublishedBy(service).Any();

    /// <summary>The ports of a service that the host has too.</summary>
    public static IEnumerable<PortModel> PublishedBy(ServiceModel service) => service.Ports.Where(port => port.Publishing != PortPublishing.None);

    /// <summary>
    /// The ports of a service that the nodes of a Swarm have too. The services of the stack reach a backing service on their network, and nobody else has to
    /// unless it is said.
    /// </summary>
    public static IEnumerable<PortModel> OnNodesBy(ServiceModel service) =>
        PublishedBy(service).Where(port => service.Backing is null || port.Publishing == PortPublishing.Host);
}
