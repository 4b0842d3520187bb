namespace ManifestGen.Model;

/// <summary>What an autoscaler looks at beside CPU and memory, and how fast it acts.</summary>
public sealed record ScalingModel
{
    public EquatableArray<ScaleMetricModel> Metrics { get; init; }

    /// <summary>Where there are any, KEDA scales.</summary>
    public EquatableArray<ScaleEventModel> Events { get; init; }

    public EquatableArray<ScaleBehaviorModel> Behaviors { get; init; }

    public VerticalScalingModel? Vertical { get; init; }

    /// <summary>Whether something beside CPU and memory says when to scale.</summary>
    public bool HasMetrics => Metrics.Count > 0 || Events.Count > 0;

    /// <summary>What reaches the cluster as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts => Events.SelectMany(trigger => trigger.Parameters.Select(parameter =>
        new FreeText(trigger.Origin.Argument("parameters"), $"The parameter '{parameter.Key}'", parameter.Value)));
}

/// <summary>A measure to scale by. Which of the properties it needs depends on <see cref="Metric"/>.</summary>
public sealed record ScaleMetricModel(Origin Origin, ScaleMetric Metric)
{
    public string? Name { get; init; }

    public string? AverageValue { get; init; }

    public string? Value { get; init; }

    public int? Utilization { get; init; }

    /// <summary>Labels, as <c>key=value</c>.</summary>
    public EquatableArray<string> Selector { get; init; }

    public string? Container { get; init; }

    public string? ObjectKind { get; init; }

    public string? ObjectName { get; init; }

    public string? ObjectApiVersion { get; init; }

    /// <summary>Whether a metrics adapter knows it by name.</summary>
    public bool IsNamed => Metric is ScaleMetric.Pods or ScaleMetric.Object or ScaleMetric.External;

    public bool IsOfContainer => Metric is ScaleMetric.ContainerCpu or ScaleMetric.ContainerMemory;

    /// <summary>The version of the kinds that a service has itself; null for others, which may have any.</summary>
    public string? EffectiveObjectApiVersion => ObjectApiVersion ?? ObjectKind switch
    {
        "Ingress" => "networking.k8s.io/v1",
        "Service" => "v1",
        _ => null,
    };
}

/// <summary>How fast an autoscaler acts in one direction.</summary>
public sealed record ScaleBehaviorModel(Origin Origin, ScaleDirection Direction)
{
    public int? StabilizationSeconds { get; init; }

    public int? MaxPods { get; init; }

    public int? MaxPercent { get; init; }

    public int? PeriodSeconds { get; init; }

    public ScalePolicySelect? Select { get; init; }

    /// <summary>A minute: longer than most services take to start, so that the next step sees what the last one did.</summary>
    public int EffectivePeriodSeconds => PeriodSeconds ?? 60;
}
