using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class AutoScaleSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<AutoScaleAttribute, AutoScaleModel>(
        service => service.AutoScale,
        scale => scale.Origin,
        new SettingOf<AutoScaleModel>(OnlyFor("MGEN241", Deployment, StatefulSet)),
        new(nameof(AutoScaleAttribute.PollingIntervalSeconds), scale => scale.PollingIntervalSeconds, OfKeda(), Range("MGEN228", 1).When(IsKeda)),
        new(nameof(AutoScaleAttribute.CooldownSeconds), scale => scale.CooldownSeconds, OfKeda(), Range("MGEN228", 0).When(IsKeda)),
        new(nameof(AutoScaleAttribute.IdleReplicas), scale => scale.IdleReplicas, OfKeda()),
        new(nameof(AutoScaleAttribute.FallbackReplicas), scale => scale.FallbackReplicas, OfKeda()),
        new(nameof(AutoScaleAttribute.FallbackAfterFailures), scale => scale.FallbackAfterFailures, OfKeda(), Range("MGEN228", 1).When(IsKeda)));

    private static Func<AutoScaleModel, SettingContext, bool> IsKeda => (_, at) => at.Service.Scaling.Events.Count > 0;

    private static Limit OfKeda() => OnlyWith("MGEN227", "`[ScaleOnEvent]`", IsKeda);
}
