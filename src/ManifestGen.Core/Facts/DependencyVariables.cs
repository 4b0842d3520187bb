using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>
/// The addresses of the services that a service depends on, as Microsoft.Extensions.ServiceDiscovery reads them from configuration:
/// <c>services__{service}__{endpoint}__{index}</c>.
/// </summary>
internal static class DependencyVariables
{
    // Two dependencies on one service may give its address two names.
    public static IEnumerable<(string Name, string Value)> Of(ServiceModel service, ManifestTargets target) => (
        from dependency in service.Network.Dependencies
        where HasAddresses(dependency)
        from port in dependency.Service.Ports
        select (NameOf(dependency.Service, port), Address(dependency.Service, port, target)))
        .Distinct()
        .Concat(
            from dependency in service.Network.Dependencies
            where dependency.AddressVariable is not null && HasAddresses(dependency)
            let port = dependency.EffectiveAddressPort
            where port is not null
            select (dependency.AddressVariable, Address(dependency.Service, port, target) + dependency.AddressPath));

    /// <summary>Whether the program gets addresses by the dependency, and no connection string.</summary>
    public static bool HasAddresses(DependencyModel dependency) => dependency.Service.Name is not null && !dependency.HasConnectionString && !IsCollector(dependency.Service);

    /// <summary>Whether the address of a port is a URL.</summary>
    public static bool HasScheme(PortModel port) => SchemeOf(port) is not null;

    /// <summary>The variables by which a service that depends on another one finds it.</summary>
    // One variable with a connection string says all that there is to know.
    public static IEnumerable<string> NamesFor(DependencyModel dependency) =>
        dependency.Service.Name is null ? []
        : dependency.HasConnectionString ? [ConnectionModel.VariableOf(dependency.ConnectionName)]
        : IsCollector(dependency.Service) ? []
        : dependency.Service.Ports.Select(port => NameOf(dependency.Service, port)).Concat(dependency is { AddressVariable: { } variable, EffectiveAddressPort: not null } ? [variable] : []);

    /// <summary>
    /// What Microsoft.Extensions.ServiceDiscovery resolves by these variables: <c>http://orders</c>, and <c>http://_grpc.orders</c> for a port of another name.
    /// What is not known to speak HTTP has none, and neither has a class that is no service, or none yet.
    /// </summary>
    public static IEnumerable<(string Name, string Value)> DiscoveredAddresses(DependencyModel dependency) =>
        from port in dependency.Service.Name is null || dependency.HasConnectionString || IsCollector(dependency.Service) ? default : dependency.Service.Ports
        let service = dependency.Service
        let scheme = SchemeOf(port)
        where scheme is not null
        select port.Name == scheme ? (service.Name!, $"{scheme}://{service.Name}") : ($"{service.Name}-{port.Name}", $"{scheme}://_{port.Name}.{service.Name}");

    /// <summary>Whether OpenTelemetry has variables of its own for the address.</summary>
    public static bool IsCollector(ServiceReference service) => service.Backing?.Backing?.Engine?.Engine == BackingEngine.OpenTelemetryCollector;

    private static string NameOf(ServiceReference service, PortModel port) => $"services__{service.Name}__{port.Name}__0";

    /// <summary>Host and port.</summary>
    public static string AuthorityOf(ServiceReference service, PortModel port, ManifestTargets target) => $"{HostOf(service)}:{Text(NumberOf(service, port, target))}";

    private static string Address(ServiceReference service, PortModel port, ManifestTargets target) => (SchemeOf(port), NumberOf(service, port, target)) switch
    {
        ("http", 80) => $"http://{HostOf(service)}",
        ("https", 443) => $"https://{HostOf(service)}",
        (null, _) => AuthorityOf(service, port, target),
        var (scheme, _) => $"{scheme}://{AuthorityOf(service, port, target)}",
    };

    private static string? HostOf(ServiceReference service) => service.Backing?.Backing?.Host ?? service.Name;

    // Only a Kubernetes Service with an address of its own translates ports.
    private static int NumberOf(ServiceReference service, PortModel port, ManifestTargets target) =>
        target == ManifestTargets.Kubernetes && service.Backing is not { IsExternal: true } ? service.ServicePortOf(port) : port.Number;

    // Only what the name says for sure: an address without a scheme fits every request, one with another scheme fits none.
    private static string? SchemeOf(PortModel port) => port.Protocol == PortProtocol.Udp ? null : port.Name.Split('-')[0] switch
    {
        "https" => "https",
        "http" or "grpc" => "http",
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
