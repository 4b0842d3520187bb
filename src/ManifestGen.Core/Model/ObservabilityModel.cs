namespace ManifestGen.Model;

/// <summary>Metrics and traces.</summary>
public sealed record ObservabilityModel
{
    public MetricsModel? Metrics { get; init; }

    public TelemetryModel? Telemetry { get; init; }

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => Telemetry is null ? [] : [new(Telemetry.Origin.Argument("endpoint"), "The address of the collector", Telemetry.Endpoint)];
}

/// <summary>What Prometheus asks for, and how it learns of it.</summary>
public sealed record MetricsModel(Origin Origin, string Path)
{
    public string? Port { get; init; }

    public int? IntervalSeconds { get; init; }

    public bool? HonorLabels { get; init; }

    public MetricsMonitor? Monitor { get; init; }

    /// <summary>
    /// A ServiceMonitor, where there is one Service: a StatefulSet has two of the same labels, and would be asked twice, and a job has none.
    /// </summary>
    public MetricsMonitor MonitorOf(ServiceModel service) =>
        Monitor ?? (service.HasService && service.Workload.Kind != WorkloadResource.StatefulSet ? MetricsMonitor.ServiceMonitor : MetricsMonitor.PodMonitor);

    /// <summary>The port that is named; else the one that is there for nothing else, else the first. Null when there is no such port.</summary>
    public PortModel? PortOf(ServiceModel service) => Port is null
        ? service.Ports.FirstOrDefault(port => port.Name == "metrics") ?? service.Ports.FirstOrDefault()
        : service.Ports.FirstOrDefault(port => port.Name == Port);
}

/// <summary>Where OpenTelemetry sends to.</summary>
public sealed record TelemetryModel(Origin Origin, string Endpoint)
{
    public OtlpProtocol Protocol { get; init; }
}
