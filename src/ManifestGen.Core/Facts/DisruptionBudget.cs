using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The limit on how many pods the drain of a node may take at a time.</summary>
internal static class DisruptionBudget
{
    /// <summary>
    /// None for what has one instance at most unless declared, since most would only block the drain; of an autoscaler the maximum counts, whatever runs now.
    /// </summary>
    public static bool IsWritten(ServiceModel service) => service.Workload.IsScaled && (service.HasPeers || service.Workload.Disruption is not null);
}
