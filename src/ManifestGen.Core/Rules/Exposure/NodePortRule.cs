using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN111 and MGEN112: a port of every node belongs to one port of one Service.</summary>
internal sealed class NodePortRule : ExposureRule
{
    private static readonly Rule NeedsType = new(
        "MGEN111",
        "NodePort requires a Service of type NodePort or LoadBalancer",
        "NodePort {0} requires a Service that is reachable from outside: set [KubernetesService(Type = ServiceType.NodePort)], or remove NodePort",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly Rule Duplicate = new(
        "MGEN112",
        "The node port is used twice",
        "Node port {0}/{1} is already used by port {2} of '{3}': use another NodePort, or remove it to let Kubernetes choose one",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly OncePerApplication<ILookup<(int Number, PortProtocol Protocol), (ServiceModel Owner, PortModel Port)>> Owners = new(application => application.Services
        .SelectMany(Declared)
        .ToLookup(declared => (declared.Number, declared.Port.Protocol), declared => (declared.Owner, declared.Port)));

    public override IReadOnlyList<Rule> Rules => [NeedsType, Duplicate];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        foreach (var (_, port, number) in Declared(service).Where(declared => PortSettings.IsNodePort(declared.Number)))
        {
            var place = port.Origin.Argument(nameof(PortAttribute.NodePort));
            if (service.Exposure.Service is null or { EffectiveType: ServiceType.ClusterIP })
            {
                yield return NeedsType.At(place, number.ToText()) with { Remedy = Removing(place) };
            }
            else if (Earlier(service, port, Owners.Of(application)[(number, port.Protocol)]) is { Port: { } rival } earlier)
            {
                yield return Duplicate.At(place, number.ToText(), port.Protocol.ToString().ToLowerInvariant(), rival.Number.ToText(), Characters.OnOneLine(earlier.Owner.Name)) with
                {
                    Remedy = Removing(place),
                };
            }
        }
    }

    // Of the service itself, those that stand before the port.
    private static (ServiceModel Owner, PortModel? Port) Earlier(ServiceModel service, PortModel port, IEnumerable<(ServiceModel Owner, PortModel Port)> owners) =>
        owners.TakeWhile(other => !other.Owner.Equals(service) || !other.Port.Equals(port)).FirstOrDefault();

    private static IEnumerable<(ServiceModel Owner, PortModel Port, int Number)> Declared(ServiceModel service) =>
        from port in service.Ports
        where port.NodePort is not null
        select (service, port, port.NodePort!.Value);
}
