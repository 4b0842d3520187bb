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
public sealed record MetadataEntryModel(Origin Origin, string Key, string Value, ManifestKinds On);
