using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>MGEN907 and MGEN925: the variables that tell ASP.NET Core where to listen.</summary>
internal sealed class ListeningVariableRule : IServiceRule
{
    private static readonly string[] PortLists = ["ASPNETCORE_HTTP_PORTS", "DOTNET_HTTP_PORTS", "HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_HTTPS_PORTS", "HTTPS_PORTS"];
    private static readonly string[] UrlLists = ["ASPNETCORE_URLS", "DOTNET_URLS", "URLS"];

    private static readonly Rule OtherPort = new(
        "MGEN907",
        "A variable changes the listening port",
        "{0} makes the program listen on {1}, which is not declared: remove the variable, which [Port] sets, or declare the port",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Loopback = new(
        "MGEN925",
        "A variable makes the program listen on localhost only",
        "{0} makes the program listen on '{1}', which is reachable from inside the container only: use {2}",
        RuleSeverity.Warning,
        Category.Code);

    /// <summary>An endpoint of Kestrel that is named by configuration.</summary>
    private static readonly Regex Endpoint = new(@"\A((ASPNETCORE|DOTNET)_)?Kestrel__Endpoints__.+__Url\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex LoopbackHost = new(@"(?<=://)(localhost|127(\.[0-9]{1,3}){3}|\[::1\])(?=[:/;]|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public IReadOnlyList<Rule> Rules => [OtherPort, Loopback];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var variables = service.Backing is not null || service.Ports.Count == 0 ? [] : Holding(Variable.AllOf(service).ToArray());
        var addresses = variables.SelectMany(UrlsOf).ToArray();
        // One address that is reached from outside is enough, whichever variable says it.
        return addresses.Length > 0 && addresses.All(address => address.IsLoopback) ? variables.Select(variable => LoopbackOf(variable, service)).OfType<Finding>()
            : variables.SelectMany(PortsOf).Any(number => service.Ports.Any(port => port.Number == number)) ? []
            : variables.Select(variable => OtherPortOf(variable, service)).OfType<Finding>();
    }

    // An endpoint of Kestrel wins over addresses, and addresses win over ports. None where one of them is a secret.
    private static Variable[] Holding(Variable[] variables) =>
        new Func<Variable, bool>[] { variable => Endpoint.IsMatch(variable.Name), variable => UrlLists.Contains(variable.Name, StringComparer.OrdinalIgnoreCase), IsPortList }
            .Select(isOf => variables.Where(variable => isOf(variable) && variable.Value?.Trim().Length is not 0).ToArray())
            .FirstOrDefault(holding => holding.Length > 0) is { } first && first.All(variable => variable.Value is not null) ? first : [];

    // The same port, on every address. The variable may say what the default does not, such as a scheme.
    private static Finding? LoopbackOf(Variable variable, ServiceModel service)
    {
        var urls = UrlsOf(variable);
        if (urls.Count == 0)
        {
            return null;
        }

        var place = variable.Origin.Argument("value");
        var everywhere = LoopbackHost.Replace(variable.Value!, "*");
        return Loopback.At(place, Characters.OnOneLine(variable.Name), Characters.OnOneLine(variable.Value!), $"'{Characters.OnOneLine(everywhere)}', or leave it to [Port]") with
        {
            // On another port than the declared one, it would still not be reached.
            Remedy = everywhere != variable.Value && urls.Any(url => service.Ports.Any(port => port.Number == url.Port)) ? Remedy.Write(place, everywhere) : null,
        };
    }

    private static Finding? OtherPortOf(Variable variable, ServiceModel service)
    {
        var listened = PortsOf(variable);
        return listened.Count == 0 ? null
            : OtherPort.At(variable.Origin.Argument("value"), Characters.OnOneLine(variable.Name), string.Join(", ", listened.Select(number => number.ToText()))) with
            {
                // One address among others may be of an endpoint that is asked by its name.
                Remedy = Endpoint.IsMatch(variable.Name) ? null : new Remedy("Remove the variable", RemedyEdit.RemoveAttribute(variable.Origin)),
            };
    }

    private static IReadOnlyList<ListenUrl> UrlsOf(Variable variable) =>
        UrlLists.Contains(variable.Name, StringComparer.OrdinalIgnoreCase) || Endpoint.IsMatch(variable.Name) ? ListenUrl.Parse(variable.Value!).ToArray() : [];

    private static IReadOnlyList<int> PortsOf(Variable variable) =>
        IsPortList(variable) ? ListenUrl.ParsePorts(variable.Value!) : UrlsOf(variable).Where(url => !url.IsLoopback).Select(url => url.Port).OfType<int>().ToArray();

    private static bool IsPortList(Variable variable) => PortLists.Contains(variable.Name, StringComparer.OrdinalIgnoreCase);
}
