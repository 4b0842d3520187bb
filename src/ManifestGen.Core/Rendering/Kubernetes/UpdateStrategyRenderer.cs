using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>How pods are replaced by those of a new version.</summary>
internal static class UpdateStrategyRenderer
{
    /// <summary>Of a Deployment or a DaemonSet. The bounds apply only to a rolling update, and the API rejects them otherwise.</summary>
    public static YamlMap Render(ServiceModel service)
    {
        var strategy = service.EffectiveRolloutStrategy;
        if (strategy != RolloutStrategy.RollingUpdate)
        {
            return new() { { "type", strategy.ToString() } };
        }

        var (surge, unavailable) = service.RolloutBounds;
        return RollingUpdate(new() { { "maxSurge", Share(surge) }, { "maxUnavailable", Share(unavailable) } });
    }

    /// <summary>Of a StatefulSet, which replaces one pod after the other.</summary>
    public static YamlMap OfStatefulSet(RolloutModel rollout) => rollout.Strategy == RolloutStrategy.OnDelete
        ? new() { { "type", "OnDelete" } }
        : RollingUpdate(new() { { "partition", rollout.Partition } });

    /// <summary>A number, or a percentage.</summary>
    public static YamlNode Share(PodShare share) => share.IsPercentage ? new YamlScalar($"{share.Number}%", IsString: true) : share.Number;

    private static YamlMap RollingUpdate(YamlMap settings) => new() { { "type", "RollingUpdate" }, { "rollingUpdate", settings.OrNull() } };
}
