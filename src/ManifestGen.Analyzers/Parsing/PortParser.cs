using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Port]</c> attributes.</summary>
internal static class PortParser
{
    private const string OnlyPort = "http";

    /// <summary>Reads the ports of one service; a port's default name depends on the others.</summary>
    public static EquatableArray<PortModel> Parse(IReadOnlyList<AttributeReader> attributes) => attributes
        .Select(attribute => Parse(attribute, attributes.Count == 1 ? OnlyPort : DefaultName(attribute, attributes)))
        .ToEquatableArray();

    private static PortModel Parse(AttributeReader attribute, string defaultName)
    {
        var declaredName = attribute.String("Name");
        return new PortModel(attribute.Origin, attribute.RequiredInt("Number"), declaredName ?? defaultName)
        {
            DeclaredName = declaredName,
            Protocol = (PortProtocol)(attribute.Enum("Protocol") ?? (int)PortProtocol.Tcp),
            ServicePort = attribute.Int("ServicePort"),
            PublishedPort = attribute.Int("PublishedPort"),
            NodePort = attribute.Int("NodePort"),
            AppProtocol = attribute.String("AppProtocol"),
            Publishing = (PortPublishing)(attribute.Enum("Publishing") ?? 0),
        };
    }

    private static string DefaultName(AttributeReader attribute, IReadOnlyList<AttributeReader> all)
    {
        var number = attribute.RequiredInt("Number");
        return WellKnownName(number) is { } name && !all.Any(other => other != attribute && (other.String("Name") ?? WellKnownName(other.RequiredInt("Number"))) == name)
            ? name
            : "port-" + number.ToString(CultureInfo.InvariantCulture);
    }

    // Only numbers that stand for one protocol wherever .NET services run.
    private static string? WellKnownName(int number) => number switch
    {
        80 or 8080 => "http",
        443 or 8443 => "https",
        _ => null,
    };
}
