using ManifestGen.Model;

namespace ManifestGen.Rendering.Report;

/// <summary>What a service is, for its picture and its card.</summary>
internal sealed record ServiceKind(string Name, string Icon)
{
    public static ServiceKind Host { get; } = new("Outside", "host");

    /// <summary>Of which only the name is known.</summary>
    public static ServiceKind Missing { get; } = new("Another project", "missing");

    public static ServiceKind Of(ServiceModel service) => service switch
    {
        { IsExternal: true } => new("External server", "external"),
        { Workload.Kind: WorkloadResource.CronJob } => new("CronJob", "job"),
        { Workload.Kind: WorkloadResource.Job } => new("Job", "job"),
        { Backing.Engine.Engine: BackingEngine.RabbitMq or BackingEngine.Kafka or BackingEngine.Nats } => new("Broker", "broker"),
        { Backing.Engine.Engine: BackingEngine.OpenTelemetryCollector } => new("Collector", "program"),
        { Backing: not null } => new("Backing service", "store"),
        _ => new(service.Workload.Kind.ToString(), "program"),
    };
}
