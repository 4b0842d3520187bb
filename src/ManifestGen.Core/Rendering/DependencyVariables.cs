using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Rendering;

/// <summary>
/// The addresses of the services that a service depends on, as Microsoft.Extensions.ServiceDiscovery reads them from configuration:
/// <c>services__{service}__{endpoint}__{index}</c>.
/// </summary>
internal static class DependencyVariables
{
    public static IEnumerable<(string Name, string Value)> Of(ServiceModel service, ManifestTargets target) =>
        from dependency in service.Network.Dependencies
        from port in dependency.Service.Ports
        select (NameOf(dependency.Service, port), Address(dependency.Service, port, target));

    public static string NameOf(ServiceReference service, PortModel port) => $"services__{service.Name}__{port.Name}__0";

    private static string Address(ServiceReference service, PortModel port, ManifestTargets target)
    {
        // Only a Kubernetes Service translates ports.
        var number = target == ManifestTargets.Kubernetes ? port.EffectiveServicePort : port.Number;
        return SchemeOf(port) switch
        {
            "http" when number == 80 => $"http://{service.Name}",
            "https" when number == 443 => $"https://{service.Name}",
            null => $"{service.Name}:{Text(number)}",
            var scheme => $"{scheme}://{service.Name}:{Text(number)}",
        };
    }

    // Only what the name says for sure: an address without a scheme fits every request, one with another scheme fits none.
    private static string? SchemeOf(PortModel port) => port.Protocol == PortProtocol.Udp ? null : port.Name.Split('-')[0] switch
    {
        "https" => "https",
        "http" or "grpc" => "http",
        _ => null,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
