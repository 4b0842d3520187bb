using System.Globalization;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>
/// The one health check that a container has here, from one of the <see cref="HealthProbes"/>. The startup probe says how long failures do not count.
/// </summary>
internal static class HealthCheck
{
    /// <summary>Seldom by default, since each check starts a process.</summary>
    private const int DefaultIntervalSeconds = 10;

    /// <summary>
    /// What a process takes to start on a busy machine; Kubernetes' probes start none. Plenty, since the program itself keeps the probe's own time: this ends
    /// only what never got to ask, and a healthy service must not be lost to the load of its neighbours.
    /// </summary>
    private const int ProcessStartSeconds = 8;

    /// <summary>Some of the programs that ask a server start a runtime of their own.</summary>
    private const int ServerTimeoutSeconds = 15;

    private static readonly ProbeModel AssumedStartup = new(Origin.Class, ProbeRole.Startup, ProbeKind.Tcp);

    private static readonly ProbeModel AssumedReadiness = new(Origin.Class, ProbeRole.Readiness, ProbeKind.Tcp);

    /// <summary>Null without a probe, and where the image has no program that could ask.</summary>
    public static YamlMap? Render(ServiceModel service, ProjectModel project, ManifestTargets target)
    {
        if (HealthProbes.Of(service, target) is not { } probe)
        {
            return null;
        }

        // The numbers of a startup probe are about the start only.
        var steady = probe.Role == ProbeRole.Startup ? AssumedReadiness : probe;
        return new()
        {
            { "test", YamlList.Command(new[] { "CMD" }.Concat(Command(probe, service, project))) },
            { "interval", ContainerSettings.Seconds(steady.PeriodSeconds ?? DefaultIntervalSeconds) },
            { "timeout", ContainerSettings.Seconds(TimeoutSeconds(probe, service)) },
            { "retries", steady.EffectiveFailureThreshold },
            { "start_period", ContainerSettings.Seconds(StartPeriodSeconds(probe, service.StartupProbe)) },
        };
    }

    /// <summary>How often to ask during the start period, so that a quick start is noticed.</summary>
    public static string StartInterval(ServiceModel service) =>
        ContainerSettings.Seconds((service.StartupProbe ?? AssumedStartup).EffectivePeriodSeconds);

    // A minute where no startup probe says otherwise: an unhealthy container fails `up --wait`, and Swarm replaces it.
    private static int StartPeriodSeconds(ProbeModel probe, ProbeModel? declared)
    {
        var startup = declared ?? AssumedStartup;
        var delay = (declared ?? probe).InitialDelaySeconds ?? 0;
        return delay + (startup.EffectivePeriodSeconds * startup.EffectiveFailureThreshold);
    }

    private static int TimeoutSeconds(ProbeModel probe, ServiceModel service) => probe switch
    {
        { Kind: ProbeKind.Exec } => probe.EffectiveTimeoutSeconds,
        _ when service.Backing is not null => probe.TimeoutSeconds ?? ServerTimeoutSeconds,
        _ => probe.EffectiveTimeoutSeconds + ProcessStartSeconds,
    };

    private static IEnumerable<string> Command(ProbeModel probe, ServiceModel service, ProjectModel project) =>
        probe.Kind == ProbeKind.Exec ? probe.Command
        : service.Backing is { } backing ? probe.Role == ProbeRole.Liveness && backing.AliveCommand.Count > 0 ? backing.AliveCommand : backing.HealthCommand
        : StartCommand.OfProbe(service, project).Concat(SelfProbe(probe, service));

    // Answered by generated code in the program, since the images have no shell and no curl.
    private static IEnumerable<string> SelfProbe(ProbeModel probe, ServiceModel service)
    {
        yield return "--manifestgen-probe";
        if (service.PortOf(probe) is { } port)
        {
            yield return port.Number.ToString(CultureInfo.InvariantCulture);
        }

        if (probe.Kind == ProbeKind.Http)
        {
            yield return probe.Scheme == ProbeScheme.Https ? "https:" + probe.EffectivePath : probe.EffectivePath;
            foreach (var header in probe.Headers)
            {
                var (name, value) = ProbeModel.SplitHeader(header);
                yield return $"{name}: {value}";
            }
        }
        else if (probe.Kind == ProbeKind.Grpc)
        {
            yield return "grpc:" + probe.GrpcService;
        }
    }
}
