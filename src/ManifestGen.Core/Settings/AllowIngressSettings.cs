using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class AllowIngressSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<AllowIngressAttribute, NetworkRuleModel>(
        service => service.Network.AllowIngress,
        declared => declared.Origin,
        new SettingOf<NetworkRuleModel>(NotIn("MGEN149", ComposeAndSwarm)));
}
