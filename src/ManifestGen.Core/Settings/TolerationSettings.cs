using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class TolerationSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<TolerationAttribute, TolerationModel>(
        service => service.Placement.Tolerations,
        toleration => toleration.Origin,
        new SettingOf<TolerationModel>(NotIn("MGEN291", ComposeAndSwarm)),
        new(nameof(TolerationAttribute.Key), toleration => toleration.Key, Written("MGEN286", Syntaxes.LabelKey)) { IsParameter = true },
        new(nameof(TolerationAttribute.Value), toleration => toleration.Value, Written("MGEN286", Syntaxes.LabelValue), OnlyWith("MGEN287", "a key", (TolerationModel toleration) => toleration.Key is not null)
            .When((TolerationModel toleration, SettingContext _) => Syntaxes.LabelValue.IsValid(toleration.Value!))),
        new(nameof(TolerationAttribute.Effect), toleration => toleration.Effect, Member("MGEN287")) { IsDecisive = true },
        new(nameof(TolerationAttribute.Seconds), toleration => toleration.Seconds, OnlyWith(
            "MGEN287", "`TaintEffect.NoExecute`", (TolerationModel toleration) => toleration.Effect == TaintEffect.NoExecute)));
}
