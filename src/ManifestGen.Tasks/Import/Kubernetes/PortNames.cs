using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The names that ports have, whether an attribute says them or not.</summary>
internal static class PortNames
{
    public static string Of(AttributeUse port, ServiceDeclaration declaration)
    {
        var isAlone = declaration.All("Port").Take(2).Count() == 1;
        return port["Name"]?.Value as string ?? (isAlone ? "http" : (int)port.Arguments[0].Value switch
        {
            80 or 8080 => "http",
            443 or 8443 => "https",
            var number => $"port-{number.ToString(CultureInfo.InvariantCulture)}",
        });
    }

    public static string NumberOf(AttributeUse port) => Convert.ToString(port.Arguments[0].Value, CultureInfo.InvariantCulture)!;

    /// <summary>The port of an Ingress or a route that names none.</summary>
    public static AttributeUse? DefaultOf(ServiceDeclaration declaration)
    {
        var ports = declaration.All("Port").Where(port => port["Protocol"]?.Value is not PortProtocol.Udp).ToArray();
        return Array.Find(ports, port => Of(port, declaration) == "http") ?? ports.FirstOrDefault();
    }
}
