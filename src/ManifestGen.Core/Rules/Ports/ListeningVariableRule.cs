using ManifestGen.Model;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN907: the variables by which ASP.NET Core is told where to listen.</summary>
internal sealed class ListeningVariableRule : IServiceRule
{
    private static readonly string[] PortLists = ["ASPNETCORE_HTTP_PORTS", "HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "HTTPS_PORTS"];
    private static readonly string[] UrlLists = ["ASPNETCORE_URLS", "URLS"];

    private static readonly Rule OtherPort = new(
        "MGEN907",
        "A variable makes the program listen on another port",
        "{0} makes the program listen on {1}, and no such port is declared: remove the variable, which follows from [Port], or declare the port",
        RuleSeverity.Warning,
        Category.Code);

    public IReadOnlyList<Rule> Rules => [OtherPort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from variable in service.Env
        where service.Backing is null && service.Ports.Count > 0
        let listened = PortsOf(variable)
        where listened.Count > 0 && !listened.Any(number => service.Ports.Any(port => port.Number == number))
        select OtherPort.At(variable.Origin.Argument("value"), variable.Name, string.Join(", ", listened.Select(number => number.ToText()))) with
        {
            Remedy = new Remedy("Remove the variable", RemedyEdit.RemoveAttribute(variable.Origin)),
        };

    private static IReadOnlyList<int> PortsOf(EnvModel variable) =>
        UrlLists.Contains(variable.Name, StringComparer.OrdinalIgnoreCase) ? ListenUrl.Parse(variable.Value).Select(url => url.Port).OfType<int>().ToArray()
        : PortLists.Contains(variable.Name, StringComparer.OrdinalIgnoreCase) ? ListenUrl.ParsePorts(variable.Value)
        : [];
}
