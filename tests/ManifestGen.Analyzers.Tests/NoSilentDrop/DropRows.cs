namespace ManifestGen;

/// <summary>A property of an attribute, a declaration without it or with another value, and a declaration with it.</summary>
internal sealed record DropRow(string Property, string Before, string After)
{
    public static implicit operator DropRow((string Property, string Before, string After) row) => new(row.Property, row.Before, row.After);
}

/// <summary>The rows of all attributes, a file for each area.</summary>
internal static class DropRows
{
    public const string Service = """[ContainerService("catalog")]""";
    public const string ServiceWithPort = """[ContainerService("catalog"), Port(8080, Name = "http")]""";
    public const string Scaled = """[ContainerService("catalog"), Resources(Cpu = "100m", Memory = "128Mi")]""";

    public static IReadOnlyList<DropRow> All { get; } =
    [
        .. ServiceRows.All,
        .. ConfigurationRows.All,
        .. SecretStoreRows.All,
        .. GitOpsRows.All,
        .. MetadataRows.All,
        .. SecurityRows.All,
        .. StorageRows.All,
        .. ScalingRows.All,
        .. PlacementRows.All,
        .. ExposureRows.All,
        .. WorkloadRows.All,
        .. PodRows.All,
        .. NetworkRows.All,
        .. ObservabilityRows.All,
        .. BackingRows.All,
        .. DockerRows.All,
    ];
}
