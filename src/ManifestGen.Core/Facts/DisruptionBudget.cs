using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The limit on how many pods the drain of a node may take at a time.</summary>
internal static class DisruptionBudget
{
    /// <summary>
    /// By default, a service with at most one replica has none, because it would only block the drain. With an autoscaler, the maximum counts.
    /// </summary>
    public static bool IsWritten(ServiceModel service) => service.Workload.IsScaled && (service.HasPeers || service.Workload.Disruption is not null);
}
