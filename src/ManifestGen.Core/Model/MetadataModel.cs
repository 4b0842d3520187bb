namespace ManifestGen.Model;

/// <summary>Labels and annotations of the service's Kubernetes objects.</summary>
public sealed record MetadataModel
{
    public EquatableArray<MetadataEntryModel> Labels { get; init; }

    public EquatableArray<MetadataEntryModel> Annotations { get; init; }

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => Annotations.Select(annotation =>
        new FreeText(annotation.Origin.Argument("value"), $"The annotation '{annotation.Key}'", annotation.Value));
}

/// <summary>A label or an annotation, and the kinds of objects that carry it.</summary>
public sealed record MetadataEntryModel(Origin Origin, string Key, string Value, ObjectKinds On);

/// <summary>As the public enum of the same members.</summary>
[Flags]
public enum ObjectKinds
{
    None = 0,
    Workload = 1,
    Pod = 2,
    Service = 4,
    Ingress = 8,
    Route = 16,
    Autoscaler = 32,
    DisruptionBudget = 64,
    NetworkPolicy = 128,
    ServiceAccount = 256,
    Role = 512,
    ConfigMap = 1024,
    VolumeClaim = 2048,
    Monitor = 4096,
    Certificate = 8192,
    All = 16383,
}
