namespace ManifestGen.Model;

/// <summary>
/// What a program waits for in Compose and Swarm before its <c>Main</c> runs. Swarm starts everything at once, and Compose has an order for <c>up</c> only: after
/// a restart of the machine the engine starts containers in any order. A program that needs its database at once would end, again and again.
/// </summary>
public static class StartupWait
{
    /// <summary>Names, with spaces between them, what the start-up code waits for: <c>postgres:5432 redis:6379</c>.</summary>
    public const string ForVariable = "MANIFESTGEN_WAIT_FOR";

    /// <summary>Says how long it waits for all of them together.</summary>
    public const string SecondsVariable = "MANIFESTGEN_WAIT_SECONDS";

    /// <summary>As long as a server of the same file has to start.</summary>
    private const int JobSeconds = 300;

    private static readonly ProbeModel AssumedStartup = new(Origin.Class, ProbeRole.Startup, ProbeKind.Tcp);

    /// <summary>The ports, each the one by which the other is reached.</summary>
    public static IEnumerable<(ServiceReference Service, PortModel Port)> Of(ServiceModel service) => service.Backing is not null ? [] :
        from reference in service.Network.Services
        where IsAwaited(service, reference)
        let port = reference.Ports.FirstOrDefault(port => port.Protocol == PortProtocol.Tcp)
        where port is not null
        select (reference, port);

    /// <summary>
    /// How long at most. A service is asked for its health meanwhile, which does not count for the time that its startup probe gives it: half of that is left to
    /// its own start.
    /// </summary>
    public static int SecondsOf(ServiceModel service)
    {
        var startup = service.StartupProbe ?? AssumedStartup;
        return service.Workload.RunsToCompletion
            ? JobSeconds
            : (int)Math.Min(JobSeconds, Math.Max(1, (long)startup.EffectivePeriodSeconds * startup.EffectiveFailureThreshold / 2));
    }

    /// <summary>
    /// Servers. Only a job waits for other services, because two services that call each other would wait for each other. Telemetry is a
    /// condition of nothing.
    /// </summary>
    private static bool IsAwaited(ServiceModel service, ServiceReference reference) =>
        reference.Name is not null
        && reference.Backing?.Backing?.Engine?.Engine != BackingEngine.OpenTelemetryCollector
        && (reference.Backing is not null || service.Workload.RunsToCompletion);
}
