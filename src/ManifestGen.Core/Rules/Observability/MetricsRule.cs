using ManifestGen.Model;
using ManifestGen.Rules.Health;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Observability;

/// <summary>MGEN170, MGEN171, MGEN172, MGEN173 and MGEN174: what Prometheus can ask, and who knows of it.</summary>
internal sealed class MetricsRule : IServiceRule
{
    private const int LongestIntervalSeconds = 86_400;

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

    private static readonly Rule BadInterval = new(
        "MGEN172",
        "The metrics interval is out of range",
        "The metrics interval of {0} seconds is out of range: use 1 to 86400",
        RuleSeverity.Error,
        Category.Observability) { IsBlocking = true };

    private static readonly Rule NoEffect = new(
        "MGEN173",
        "The Metrics argument does not match the monitor",
        "The [Metrics] arguments are not valid, because {0}",
        RuleSeverity.Error,
        Category.Observability) { IsBlocking = true };

    private static readonly Rule KubernetesOnly = new(
        "MGEN174",
        "Metrics apply to Kubernetes only",
        "[Metrics] applies to Kubernetes only: in {0}, add the service to the configuration of Prometheus",
        RuleSeverity.Info,
        Category.Observability);

    public IReadOnlyList<Rule> Rules => [NoPort, BadPath, BadInterval, NoEffect, KubernetesOnly];

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

        if (metrics.IntervalSeconds is < 1 or > LongestIntervalSeconds)
        {
            var interval = metrics.Origin.Argument(nameof(metrics.IntervalSeconds));
            yield return BadInterval.At(interval, metrics.IntervalSeconds.Value.ToText()) with { Remedy = Remedy.Remove(interval) };
        }

        foreach (var finding in MisfitsOf(metrics, service))
        {
            yield return finding;
        }

        if (TargetNames.OfDocker(application.Project.Targets) is { } targets)
        {
            yield return KubernetesOnly.At(metrics.Origin, targets);
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
        if (metrics.Monitor is < MetricsMonitor.ServiceMonitor or > MetricsMonitor.Annotations)
        {
            yield return NoEffect.At(
                metrics.Origin.Argument(nameof(metrics.Monitor)),
                $"MetricsMonitor {((int)metrics.Monitor.Value).ToText()} does not exist: use ServiceMonitor, PodMonitor or Annotations");
        }

        if (metrics.Monitor == MetricsMonitor.ServiceMonitor && metrics.PortOf(service) is not null && ServiceProblemOf(service) is { } problem)
        {
            var place = metrics.Origin.Argument(nameof(metrics.Monitor));
            yield return NoEffect.At(place, $"a ServiceMonitor scrapes the pods of a Service, and '{Characters.OnOneLine(service.Name)}' has {problem}: use PodMonitor") with
            {
                Remedy = new Remedy("Use a PodMonitor", RemedyEdit.SetArgument(place, "MetricsMonitor.PodMonitor")),
            };
        }

        (string Argument, bool IsDeclared)[] ofMonitors =
            [(nameof(metrics.IntervalSeconds), metrics.IntervalSeconds is not null), (nameof(metrics.HonorLabels), metrics.HonorLabels is not null)];
        foreach (var (argument, _) in ofMonitors.Where(argument => metrics.Monitor == MetricsMonitor.Annotations && argument.IsDeclared))
        {
            var place = metrics.Origin.Argument(argument);
            yield return NoEffect.At(place, $"annotations cannot express {argument}: remove it, or use another monitor") with
            {
                Remedy = new Remedy($"Remove {argument}", RemedyEdit.RemoveArgument(place)),
            };
        }
    }
}
