namespace ManifestGen.Rules.Mechanical;

/// <summary>The rules of the rows, an area in each file.</summary>
internal static class RowRules
{
    public static IReadOnlyList<RowRule> All { get; } =
    [
        .. GeneralLimits.All,
        .. WorkloadLimits.All,
        .. SwarmLimits.All,
        .. ScalingLimits.All,
        .. PlacementLimits.All,
        .. HealthLimits.All,
        .. PortLimits.All,
        .. ExposureLimits.All,
        .. PodLimits.All,
        .. ResourceLimits.All,
        .. StorageLimits.All,
        .. SecurityLimits.All,
        .. DockerLimits.All,
        .. ObservabilityLimits.All,
        .. MetadataLimits.All,
        .. ConfigurationLimits.All,
        .. SecretStoreLimits.All,
        .. GitOpsLimits.All,
    ];
}
