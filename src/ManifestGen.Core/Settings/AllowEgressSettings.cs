using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class AllowEgressSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<AllowEgressAttribute, NetworkRuleModel>(
        service => service.Network.AllowEgress,
        declared => declared.Origin,
        new SettingOf<NetworkRuleModel>(NotIn("MGEN149", ComposeAndSwarm)));
}
