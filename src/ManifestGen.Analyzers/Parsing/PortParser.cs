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
            var others = attributes.Where(other => other != added && !names.ContainsKey(other)).Select(other => NameOf(other, added)).Concat(names.Select(name => name.Key.String("Name") ?? name.Value));
            names.Add(added, attributes.Count == 1 ? OnlyPort : DefaultName(added, new HashSet<string?>(others), attributes));
        }

        return attributes.Select(attribute => Parse(attribute, names[attribute])).ToEquatableArray();
    }

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

    private static string DefaultName(AttributeReader attribute, IReadOnlyList<AttributeReader> all) =>
        all.Count == 1 ? OnlyPort : DefaultName(attribute, new HashSet<string?>(all.Where(other => other != attribute).Select(other => NameOf(other, attribute))), all);

    private static string DefaultName(AttributeReader attribute, ICollection<string?> others, IReadOnlyList<AttributeReader> all)
    {
        var number = attribute.RequiredInt("Number");
        if (WellKnownName(number) is { } name && !others.Contains(name))
        {
            return name;
        }

        // A number that stands for two ports, as that of DNS does, names the one of TCP.
        var isNumberOfTcp = IsUdp(attribute) && all.Any(other => other != attribute && other.RequiredInt("Number") == number && !IsUdp(other));
        return $"port-{number.ToString(CultureInfo.InvariantCulture)}{(isNumberOfTcp ? "-udp" : "")}";
    }

    // As one that stands beside another sees it: of one number, the port of TCP has the name.
    private static string? NameOf(AttributeReader other, AttributeReader attribute) =>
        other.String("Name")
        ?? (IsUdp(other) && !IsUdp(attribute) && other.RequiredInt("Number") == attribute.RequiredInt("Number") ? null : WellKnownName(other.RequiredInt("Number")));

    private static bool IsUdp(AttributeReader attribute) => attribute.Enum("Protocol") == (int)PortProtocol.Udp;

    // Only numbers that stand for one protocol wherever .NET services run.
    private static string? WellKnownName(int number) => number switch
    {
        80 or 8080 => "http",
        443 or 8443 => "https",
        _ => null,
    };
}
