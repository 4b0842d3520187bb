namespace ManifestGen.Model;

/// <summary>On which nodes the pods may and should run.</summary>
public sealed record PlacementModel
{
    public EquatableArray<SpreadModel> Spreads { get; init; }

    public EquatableArray<NodeSelectorModel> NodeSelectors { get; init; }

    public EquatableArray<NodeAffinityModel> NodeAffinities { get; init; }

    public EquatableArray<TolerationModel> Tolerations { get; init; }

    public EquatableArray<PodAffinityModel> PodAffinities { get; init; }

    public SchedulingModel? Scheduling { get; init; }

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => [];
}

/// <summary>How evenly the replicas are spread over one topology.</summary>
public sealed record SpreadModel(Origin Origin, Topology Over)
{
    public int? MaxSkew { get; init; }

    public int? MinDomains { get; init; }

    public bool? Required { get; init; }

    /// <summary>As even as possible.</summary>
    public int EffectiveMaxSkew => MaxSkew ?? 1;
}

/// <summary>A label that a node must have.</summary>
public sealed record NodeSelectorModel(Origin Origin, string Key, string Value);

/// <summary>A condition on a label of a node: a preference if it has a weight.</summary>
public sealed record NodeAffinityModel(Origin Origin, string Key, NodeOperator Operator)
{
    public EquatableArray<string> Values { get; init; }

    public int? Weight { get; init; }
}

/// <summary>A taint that the pods tolerate. A null key matches every taint, and a null value every value.</summary>
public sealed record TolerationModel(Origin Origin, string? Key)
{
    public string? Value { get; init; }

    public TaintEffect Effect { get; init; }

    public int? Seconds { get; init; }
}

/// <summary>Another service that the pods run near to, or away from: a preference if it has a weight.</summary>
public sealed record PodAffinityModel(Origin Origin, string Service)
{
    /// <summary>The class that was named instead of the service. Null when the name was written.</summary>
    public string? ClassName { get; init; }

    public Topology Within { get; init; }

    public bool Anti { get; init; }

    public int? Weight { get; init; }
}

/// <summary>Who places the pods, and before which others.</summary>
public sealed record SchedulingModel(Origin Origin)
{
    public string? PriorityClass { get; init; }

    public string? Scheduler { get; init; }
}
