using System.Globalization;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Diagram;

/// <summary>The lines of a Mermaid flowchart. A shape tells what runs: a box is a program, a cylinder keeps data, a double box passes messages on.</summary>
internal static class Shapes
{
    /// <summary>An outer address.</summary>
    public static string Host(string host) => $"{IdOfHost(host)}([\"{Markdown.EscapeLabel(host)}\"])";

    public static string Service(ServiceModel service)
    {
        var label = string.Join("<br/>", Facts(service).Prepend(service.Name).Select(Markdown.EscapeLabel));
        var (open, close) = Brackets(service);
        return $"{IdOf(service.Name)}{open}\"{label}\"{close}";
    }

    /// <summary>A service of which only the name is known.</summary>
    public static string Missing(string name) => $"{IdOf(name)}(\"{Markdown.EscapeLabel(name)}\")";

    public static string Arrow(string from, string to) => $"{from} --> {to}";

    // No word of Mermaid's own, such as "end".
    public static string IdOf(string service) => "service_" + service.Replace('-', '_');

    public static string IdOfHost(string host) => "host_" + string.Concat(host.Select(character => char.IsLetterOrDigit(character) && character < 128 ? character : '_'));

    private static (string Open, string Close) Brackets(ServiceModel service) => service switch
    {
        { Workload.RunsToCompletion: true } => ("{{", "}}"),
        { Backing.Engine.Engine: BackingEngine.RabbitMq or BackingEngine.Kafka or BackingEngine.Nats } => ("[[", "]]"),
        { Backing.Engine.Engine: BackingEngine.OpenTelemetryCollector } => ("[", "]"),
        { Backing: not null } => ("[(", ")]"),
        _ => ("[", "]"),
    };

    private static IEnumerable<string> Facts(ServiceModel service)
    {
        if (service.Backing is { } backing)
        {
            yield return backing.Host ?? backing.Image ?? "";
        }

        foreach (var port in service.Ports)
        {
            yield return $"{port.Name} {Text(port.Number)}";
        }

        if (ReplicasOf(service) is { } instances)
        {
            yield return instances;
        }
    }

    private static string? ReplicasOf(ServiceModel service) => service switch
    {
        { Workload.Schedule: { } schedule } => $"at {schedule.Cron}",
        { Workload.Kind: WorkloadResource.Job } => "once",
        { Workload.Kind: WorkloadResource.DaemonSet } => "on each node",
        { AutoScale: { } scale } => $"{Text(scale.Min)} to {Text(scale.Max)} replicas",
        { Replicas: { } replicas } => replicas.Count == 1 ? "1 replica" : $"{Text(replicas.Count)} replicas",
        { Backing.IsExternal: true } => null,
        _ => "1 replica",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
