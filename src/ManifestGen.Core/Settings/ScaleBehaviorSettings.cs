using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ScaleBehaviorSettings
{
    private const int MaxStabilizationSeconds = 3600;

    private const int MaxPeriodSeconds = 1800;

    private const string Policy = "MaxPods or MaxPercent";

    public static SettingTable Table { get; } = SettingTable.OfEach<ScaleBehaviorAttribute, ScaleBehaviorModel>(
        service => service.Scaling.Behaviors,
        behavior => behavior.Origin,
        new SettingOf<ScaleBehaviorModel>(OnlyFor("MGEN230", Deployment, StatefulSet)),
        new(nameof(ScaleBehaviorAttribute.Direction), behavior => behavior.Direction, Member("MGEN220")) { IsParameter = true, IsDecisive = true },
        new(nameof(ScaleBehaviorAttribute.Select), behavior => behavior.Select, Member("MGEN220")),
        new(nameof(ScaleBehaviorAttribute.StabilizationSeconds), behavior => behavior.StabilizationSeconds, Range("MGEN220", 0, MaxStabilizationSeconds)),
        new(nameof(ScaleBehaviorAttribute.MaxPods), behavior => behavior.MaxPods, Range("MGEN220", 1), OfPolicy()),
        new(nameof(ScaleBehaviorAttribute.MaxPercent), behavior => behavior.MaxPercent, Range("MGEN220", 1), OfPolicy()),
        new(nameof(ScaleBehaviorAttribute.PeriodSeconds), behavior => behavior.PeriodSeconds, Range("MGEN220", 1, MaxPeriodSeconds), OnlyWith(
            "MGEN221", Policy, (ScaleBehaviorModel behavior) => behavior.Select != ScalePolicySelect.Disabled && (behavior.MaxPods is not null || behavior.MaxPercent is not null))));

    private static Limit OfPolicy() => OnlyWith("MGEN221", "a Select other than Disabled", (ScaleBehaviorModel behavior) => behavior.Select != ScalePolicySelect.Disabled);
}
