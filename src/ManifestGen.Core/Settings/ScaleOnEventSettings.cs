using ManifestGen.Model;
using static ManifestGen.Model.WorkloadResource;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ScaleOnEventSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<ScaleOnEventAttribute, ScaleEventModel>(
        service => service.Scaling.Events,
        trigger => trigger.Origin,
        new SettingOf<ScaleEventModel>(OnlyFor("MGEN230", Deployment, StatefulSet)));
}
