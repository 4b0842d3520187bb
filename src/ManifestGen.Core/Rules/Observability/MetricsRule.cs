using ManifestGen.Model;
using ManifestGen.Rules.Health;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Observability;

/// <summary>MGEN170, MGEN171 and MGEN173: what Prometheus can ask, and who knows of it.</summary>
internal sealed class MetricsRule : IServiceRule
{
    private static readonly Rule NoPort = new(
        "MGEN170",
        "The metrics port is missing or not valid",
        "Prometheus cannot scrape the service, because {0}",
        RuleSeverity.Error,
        Category.Observability) { IsBlocking = true };

    private static readonly Rule BadPath = new(
        "MGEN171",
        "The metrics path is not valid",
        "The metrics path '{0}' is not valid, because it {1}",
        RuleSeverity.Error,
        Category.Observability) { IsBlocking = true };

    internal static readonly Rule NoEffect = new(
        "MGEN173",
        "The Metrics argument does not match the monitor",
        "The [Metrics] arguments are not valid, because {0}",
        RuleSeverity.Error,
        Category.Observability) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoPort, BadPath, NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Observability.Metrics is not { } metrics)
        {
            yield break;
        }

        if (PortProblemOf(metrics, service, application.Project.Targets) is { } problem)
        {
            yield return problem;
        }

        if (PathProblemOf(metrics.Path) is { } pathProblem)
        {
            var path = metrics.Origin.Argument("path");
            yield return BadPath.At(path, Characters.OnOneLine(metrics.Path), pathProblem) with { Remedy = Remedy.Write(path, HttpPath.Corrected(metrics.Path)) };
        }

        foreach (var finding in MisfitsOf(metrics, service))
        {
            yield return finding;
        }
    }

    private static string? PathProblemOf(string path) =>
        HttpPath.ProblemOf(path) ?? (HttpPath.IsRooted(path) ? null : $"does not start with '/': use '{HttpPath.Rooted(path)}'");

    private static Finding? PortProblemOf(MetricsModel metrics, ServiceModel service, ManifestTargets targets)
    {
        var place = metrics.Origin.Argument(nameof(metrics.Port));
        return metrics.PortOf(service) switch
        {
            null when service.Ports.Count == 0 && !MissingPort.IsSaidAt(metrics.Origin, service, targets) => null,
            null when service.Ports.Count == 0 => NoPort.At(metrics.Origin, "it has no port: declare one, such as [Port(9090, Name = \"metrics\")]"),
            null => NoPort.At(place, $"it has no port named '{Characters.OnOneLine(metrics.Port!)}': use {Names(service)}") with
            {
                Remedy = Remedy.Write(place, MeantPort.Of(metrics.Port!, service.Ports)),
            },
            { Protocol: PortProtocol.Udp } port => NoPort.At(place, $"'{Characters.OnOneLine(port.Name)}' is a UDP port: use a TCP port"),
            _ => null,
        };
    }

    private static string Names(ServiceModel service) => string.Join(" or ", service.Ports.Select(port => $"'{Characters.OnOneLine(port.Name)}'"));

    private static string? ServiceProblemOf(ServiceModel service) => service switch
    {
        { Workload.Kind: WorkloadResource.StatefulSet } => "two with the same labels, so it would be scraped twice",
        { HasService: false } => "none, because it runs to completion",
        _ => null,
    };

    private static IEnumerable<Finding> MisfitsOf(MetricsModel metrics, ServiceModel service)
    {
        if (metrics.Monitor == MetricsMonitor.ServiceMonitor && metrics.PortOf(service) is not null && ServiceProblemOf(service) is { } problem)
        {
            var place = metrics.Origin.Argument(nameof(metrics.Monitor));
            yield return NoEffect.At(place, $"a ServiceMonitor scrapes the pods of a Service, and '{Characters.OnOneLine(service.Name)}' has {problem}: use PodMonitor") with
            {
                Remedy = new Remedy("Use a PodMonitor", RemedyEdit.SetArgument(place, "MetricsMonitor.PodMonitor")),
            };
        }
    }
}
