using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Port]</c> attributes.</summary>
internal static class PortParser
{
    /// <summary>Reads the ports of one service; a port's default name depends on whether it is the only one.</summary>
    public static EquatableArray<PortModel> Parse(IReadOnlyList<AttributeReader> attributes) =>
        attributes.Select(attribute => Parse(attribute, isOnlyPort: attributes.Count == 1)).ToEquatableArray();

    private static PortModel Parse(AttributeReader attribute, bool isOnlyPort)
    {
        var number = attribute.RequiredInt("Number");
        var declaredName = attribute.String("Name");
        return new PortModel(attribute.Origin, number, declaredName ?? DefaultName(number, isOnlyPort))
        {
            DeclaredName = declaredName,
            Protocol = (PortProtocol)(attribute.Enum("Protocol") ?? (int)PortProtocol.Tcp),
            ServicePort = attribute.Int("ServicePort"),
            PublishedPort = attribute.Int("PublishedPort"),
        };
    }

    private static string DefaultName(int number, bool isOnlyPort) =>
        isOnlyPort ? "http" : "port-" + number.ToString(CultureInfo.InvariantCulture);
}
