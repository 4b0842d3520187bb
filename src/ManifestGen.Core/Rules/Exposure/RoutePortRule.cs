using ManifestGen.Model;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN122 and MGEN123: an ingress or a route needs a TCP port of the service to lead to.</summary>
internal sealed class RoutePortRule : ExposureRule
{
    private static readonly Rule NoPort = new(
        "MGEN122",
        "The ingress or route has no target port",
        "Requests for '{0}' have no target port: {1}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly Rule UnknownPort = new(
        "MGEN123",
        "The ingress or route names an unknown port",
        "The service has no TCP port named '{0}' for requests to '{1}': use {2}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [NoPort, UnknownPort];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.RunsToCompletion)
        {
            return service.Exposure.Routes.Take(1).Select(OfJob);
        }

        var names = service.Ports.Where(port => port.Protocol == PortProtocol.Tcp).Select(port => port.Name).ToArray();
        var lost = service.Exposure.Routes.Where(route => service.PortOf(route) is null);
        return names.Length > 0 ? lost.Select(route => Unknown(route, names, service))
            : service.Ports.Count > 0 ? lost.Take(1).Select(route => WithoutPort(route, service, application.Project))
            : lost.Where(route => MissingPort.IsSaidAt(route.Origin, service, application.Project.Targets)).Select(route => WithoutPort(route, service, application.Project));
    }

    private static Finding OfJob(IRouteModel route) =>
        NoPort.At(route.Origin, Characters.OnOneLine(route.Host), "a workload that runs to completion receives no requests, so remove the attribute") with
        {
            Remedy = new Remedy("Remove the attribute", RemedyEdit.RemoveAttribute(route.Origin)),
        };

    private static Finding WithoutPort(IRouteModel route, ServiceModel service, ProjectModel project) =>
        NoPort.At(route.Origin, Characters.OnOneLine(route.Host), "declare one, such as [Port(8080)]") with
        {
            Remedy = project.IsAspNetCore && service.Ports.Count == 0 && route.Port is null
                ? MissingPort.DeclareDefault(service)
                : null,
        };

    private static Finding Unknown(IRouteModel route, string[] names, ServiceModel service)
    {
        var place = route.Origin.Argument(nameof(IngressAttribute.Port));
        return UnknownPort.At(place, Characters.OnOneLine(route.Port!), Characters.OnOneLine(route.Host), string.Join(" or ", names.Select(name => $"'{Characters.OnOneLine(name)}'"))) with
        {
            Remedy = Remedy.Write(place, MeantPort.Of(route.Port!, service.Ports)),
        };
    }
}
