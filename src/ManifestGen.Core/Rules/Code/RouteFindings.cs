using ManifestGen.Model;
using ManifestGen.Rules.Network;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN955 and MGEN956: routes that lead to no endpoint, and addresses in the code that lead to no port.</summary>
public static class RouteFindings
{
    private static readonly Rule NoEndpoint = new(
        "MGEN955",
        "The program does not map the route's path",
        "The program maps no endpoint {0} '{1}', so requests through the route to '{2}' get the status 404: {3}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoPort = new(
        "MGEN956",
        "The program calls a port that a target does not have",
        "In {0}, '{1}' has no port {2}, so '{3}' does not reach it: {4}",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [NoEndpoint, NoPort];

    /// <summary>That nothing answers what a route lets through.</summary>
    /// <param name="route">The route.</param>
    /// <param name="path">Its path.</param>
    /// <param name="isExact">Whether it lets through this path only, and not those below it.</param>
    public static Finding RouteIsNotMapped(IRouteModel route, string path, bool isExact) => NoEndpoint.At(
        route.Origin.Argument(nameof(IngressModel.Path)),
        isExact ? "at" : "below",
        Characters.OnOneLine(path),
        Characters.OnOneLine(route.Host),
        isExact ? "map it, or use a path that the program maps" : $"call UsePathBase({CSharpLiteral.Of(path.TrimEnd('/'))}) before UseRouting(), or use a path that the program maps");

    /// <inheritdoc cref="AddressPortRule.CalledAt"/>
    public static ServiceReference? CalledAt(string host, ServiceModel service, ApplicationModel application) => AddressPortRule.CalledAt(host, service, application);

    /// <inheritdoc cref="AddressPortRule.TargetsWithout"/>
    public static ManifestTargets TargetsWithout(int number, ServiceReference called, ManifestTargets targets) => AddressPortRule.TargetsWithout(number, called, targets);

    /// <summary>That an address in the code or the settings is refused in a target.</summary>
    /// <param name="address">The address, as it is written.</param>
    /// <param name="port">The port in it.</param>
    /// <param name="called">The service that it names.</param>
    /// <param name="targets">The targets in which that service does not have the port.</param>
    public static Finding PortIsMissing(string address, int port, ServiceReference called, ManifestTargets targets) =>
        NoPort.At(Origin.Class, TargetNames.All(targets), called.Name!, port.ToText(), Characters.OnOneLine(address), AddressPortRule.AdviceOn(port, called, "read the address from the configuration, and "));
}
