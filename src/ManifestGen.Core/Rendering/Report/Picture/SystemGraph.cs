using ManifestGen.Model;

namespace ManifestGen.Rendering.Report.Picture;

/// <summary>A box of the picture.</summary>
/// <param name="Id">Unique in the picture.</param>
/// <param name="Title">Its name.</param>
/// <param name="Detail">A line below.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Link">Where its card is; null without one.</param>
internal sealed record GraphNode(string Id, string Title, string Detail, ServiceKind Kind, string? Link);

/// <summary>The services as boxes, and who calls whom as arrows, both by number.</summary>
internal sealed record SystemGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<(int From, int To)> Arrows)
{
    private const string LoadBalancer = "clients";

    public static SystemGraph Of(ApplicationModel application)
    {
        var services = application.Services.OrderBy(service => service.Name, StringComparer.Ordinal).ToArray();
        var entries = services.SelectMany(service => EntriesOf(service), (service, host) => (Host: host, Service: service.Name)).ToArray();
        var calls = services.SelectMany(service => CalledBy(service, application), (service, called) => (From: service.Name, To: called)).Where(call => call.From != call.To).Distinct().ToArray();
        var missing = calls.Select(call => call.To).Except(services.Select(service => service.Name), StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal);
        GraphNode[] nodes =
        [
            .. entries.Select(entry => entry.Host).Distinct(StringComparer.Ordinal).OrderBy(host => host, StringComparer.Ordinal).Select(host => new GraphNode("host " + host, host, "", ServiceKind.Host, Link: null)),
            .. services.Select(service => new GraphNode(service.Name, service.Name, Detail(service), ServiceKind.Of(service), "#" + ServiceCards.IdOf(service.Name))),
            .. missing.Select(name => new GraphNode(name, name, "another project", ServiceKind.Missing, Link: null)),
        ];
        // Of two services with one name, which is an error, one is drawn.
        var number = nodes.Select((node, index) => (node.Id, Index: index)).GroupBy(node => node.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Index, StringComparer.Ordinal);
        return new(nodes,
        [
            .. entries.Distinct().Select(entry => (number["host " + entry.Host], number[entry.Service])),
            .. calls.Select(call => (number[call.From], number[call.To])),
        ]);
    }

    private static IEnumerable<string> EntriesOf(ServiceModel service) => service.Exposure.Routes.Select(route => route.Host)
        .Concat(service.Exposure.Service is { EffectiveType: not ServiceType.ClusterIP } ? [LoadBalancer] : []);

    private static IEnumerable<string> CalledBy(ServiceModel service, ApplicationModel application) => service.PodDependencies.Select(dependency => dependency.Service.Name).OfType<string>()
        .Concat(application.Services.Where(other => Reach.CallersOf(other, application).Any(caller => caller.Name == service.Name)).Select(other => other.Name))
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);

    private static string Detail(ServiceModel service) => string.Join(" · ", new[]
    {
        service.Backing?.Host ?? (service.Backing?.Image is { } image ? ShortName(image) : null),
        service.Ports.Count > 0 ? ":" + HtmlText.Of(service.Ports[0].Number) : null,
        service switch
        {
            { IsExternal: true } => null,
            { Workload.Schedule: { } schedule } => schedule.Cron,
            { Workload.Kind: WorkloadResource.Job } => "once",
            _ => ReplicaRange.Of(service) switch { { IsPerNode: true } => "each node", { Min: 1, Max: 1 } => null, var range => $"× {range.Text}" },
        },
    }.OfType<string>());

    private static string ShortName(string image) => image.Substring(image.LastIndexOf('/') + 1).Split('@')[0];
}
