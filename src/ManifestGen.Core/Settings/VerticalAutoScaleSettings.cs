using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class VerticalAutoScaleSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<VerticalAutoScaleAttribute, VerticalScalingModel>(
        service => service.Scaling.Vertical,
        vertical => vertical.Origin,
        new SettingOf<VerticalScalingModel>(NotIn("MGEN234", ComposeAndSwarm)),
        new(nameof(VerticalAutoScaleAttribute.Mode), vertical => vertical.Mode, Member("MGEN231")),
        new(
            nameof(VerticalAutoScaleAttribute.Mode),
            vertical => vertical.EffectiveMode,
            Since(1, 33, "Resizing a pod in place").When((VerticalScalingModel vertical, SettingContext _) => vertical.EffectiveMode == VerticalUpdateMode.InPlaceOrRecreate))
        {
            OnlyValue = nameof(VerticalUpdateMode.InPlaceOrRecreate),
        });
}
