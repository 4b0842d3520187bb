using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Port]</c> attributes.</summary>
internal static class PortParser
{
    private const string OnlyPort = "http";

    /// <summary>
    /// Reads the ports of one service. A port's default name depends on the others; what an environment adds changes the names of none that are there in general.
    /// </summary>
    public static EquatableArray<PortModel> Parse(IReadOnlyList<AttributeReader> attributes)
    {
        var general = attributes.Where(attribute => attribute.InGeneral is not null).ToArray();
        var names = general.ToDictionary(attribute => attribute, attribute => DefaultName(attribute, general));
        foreach (var added in attributes.Where(attribute => attribute.InGeneral is null))
        {
            var others = attributes.Where(other => other != added && !names.ContainsKey(other)).Select(other => NameOf(other, added)).Concat(names.Select(name => name.Key.String(nameof(PortAttribute.Name)) ?? name.Value));
            names.Add(added, attributes.Count == 1 ? OnlyPort : DefaultName(added, new HashSet<string?>(others), attributes));
        }

        return attributes.Select(attribute => Parse(attribute, names[attribute])).ToEquatableArray();
    }

    private static PortModel Parse(AttributeReader attribute, string defaultName)
    {
        var declaredName = attribute.String(nameof(PortAttribute.Name));
        return new PortModel(attribute.Origin, attribute.RequiredInt(nameof(PortAttribute.Number)), declaredName ?? defaultName)
        {
            DeclaredName = declaredName,
            Protocol = attribute.Enum<PortProtocol>(nameof(PortAttribute.Protocol)) ?? PortProtocol.Tcp,
            ServicePort = attribute.Int(nameof(PortAttribute.ServicePort)),
            PublishedPort = attribute.Int(nameof(PortAttribute.PublishedPort)),
            NodePort = attribute.Int(nameof(PortAttribute.NodePort)),
            AppProtocol = attribute.String(nameof(PortAttribute.AppProtocol)),
            Publishing = attribute.Enum<PortPublishing>(nameof(PortAttribute.Publishing)) ?? PortPublishing.Default,
        };
    }

    private static string DefaultName(AttributeReader attribute, IReadOnlyList<AttributeReader> all) =>
        all.Count == 1 ? OnlyPort : DefaultName(attribute, new HashSet<string?>(all.Where(other => other != attribute).Select(other => NameOf(other, attribute))), all);

    private static string DefaultName(AttributeReader attribute, ICollection<string?> others, IReadOnlyList<AttributeReader> all)
    {
        var number = attribute.RequiredInt(nameof(PortAttribute.Number));
        if (WellKnownName(number) is { } name && !others.Contains(name))
        {
            return name;
        }

        // A number that stands for two ports, as that of DNS does, names the one of TCP.
        var isNumberOfTcp = IsUdp(attribute) && all.Any(other => other != attribute && other.RequiredInt(nameof(PortAttribute.Number)) == number && !IsUdp(other));
        return $"port-{number.ToString(CultureInfo.InvariantCulture)}{(isNumberOfTcp ? "-udp" : "")}";
    }

    // As one that stands beside another sees it: of one number, the port of TCP has the name.
    private static string? NameOf(AttributeReader other, AttributeReader attribute) =>
        other.String(nameof(PortAttribute.Name))
        ?? (IsUdp(other) && !IsUdp(attribute) && other.RequiredInt(nameof(PortAttribute.Number)) == attribute.RequiredInt(nameof(PortAttribute.Number)) ? null : WellKnownName(other.RequiredInt(nameof(PortAttribute.Number))));

    private static bool IsUdp(AttributeReader attribute) => attribute.Enum<PortProtocol>(nameof(PortAttribute.Protocol)) == PortProtocol.Udp;

    // Only numbers that stand for one protocol wherever .NET services run.
    private static string? WellKnownName(int number) => number switch
    {
        80 or 8080 => "http",
        443 or 8443 => "https",
        _ => null,
    };
}
