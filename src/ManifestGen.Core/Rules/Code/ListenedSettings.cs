using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN927, MGEN928 and MGEN929: where settings make the program listen, and ports on which nothing does.</summary>
public static class ListenedSettings
{
    private static readonly Rule OtherPort = new(
        "MGEN927",
        "A settings file changes the listening port",
        "{0} makes the program listen on {1}, and nothing listens on port {2}: remove the setting, or declare the port on which the program listens",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Loopback = new(
        "MGEN928",
        "A settings file makes the program listen on localhost only",
        "{0} is '{1}', which is reachable from inside the container only, so port {2} gets no connections: use '{3}', or move the setting to appsettings.Development.json",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Unserved = new(
        "MGEN929",
        "The program does not listen on the declared port",
        "The program listens on {1}, and nothing listens on port {0}: {2}",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [OtherPort, Loopback, Unserved];

    /// <summary>That a setting leads away from the declared ports.</summary>
    /// <param name="setting">Its key, its file and its line.</param>
    /// <param name="listened">The ports on which the program listens.</param>
    /// <param name="port">The declared port.</param>
    /// <param name="service">The service.</param>
    public static Finding ListensElsewhere(string setting, IReadOnlyList<int> listened, PortModel port, ServiceModel service)
    {
        var place = port.Origin.Argument("number");
        return OtherPort.At(place, setting, TextOf(listened), port.Number.ToText()) with
        {
            // A port below 1024 is not for a program that does not run as root.
            Remedy = listened.Count == 1 && listened[0] >= 1024 && service.Ports.Count == 1
                ? new Remedy($"Declare port {listened[0].ToText()}", RemedyEdit.SetArgument(place, listened[0].ToText()))
                : null,
        };
    }

    /// <summary>That a setting leads to the inside of the container.</summary>
    /// <param name="setting">Its key, its file and its line.</param>
    /// <param name="value">Its value.</param>
    /// <param name="everywhere">The same port on every address.</param>
    /// <param name="port">The declared port.</param>
    public static Finding ListensInside(string setting, string value, string everywhere, PortModel port) =>
        Loopback.At(port.Origin.Argument("number"), setting, value, port.Number.ToText(), everywhere);

    /// <summary>Nothing listens on a declared port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="listened">The ports on which the program listens.</param>
    /// <param name="service">The service.</param>
    /// <param name="isToldByVariable">Whether a variable may say where it listens, because nothing else does.</param>
    public static Finding NothingListens(PortModel port, IReadOnlyList<int> listened, ServiceModel service, bool isToldByVariable)
    {
        var ports = string.Join(";", listened.Append(port.Number).Select(number => number.ToText()));
        var isPlain = isToldByVariable && port.Name != "grpc" && port.Number is not (443 or 8443) && !port.Name.StartsWith("https", StringComparison.Ordinal);
        return Unserved.At(
            port.Origin.Argument("number"),
            port.Number.ToText(),
            TextOf(listened),
            isPlain ? $"set [Env(\"ASPNETCORE_HTTP_PORTS\", \"{ports}\")], or remove the attribute" : "listen on it in code, or remove the attribute") with
        {
            Remedy = isPlain ? new Remedy($"Listen on {string.Join(" and ", ports.Split(';'))}", RemedyEdit.AddAttribute(service.Origin, $"Env(\"ASPNETCORE_HTTP_PORTS\", \"{ports}\")")) : null,
        };
    }

    private static string TextOf(IReadOnlyList<int> ports) => ports.Count == 0 ? "no port that is reachable from outside" : string.Join(", ", ports.Select(number => number.ToText()));
}
