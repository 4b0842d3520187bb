using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ServiceAccountSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<ServiceAccountAttribute, ServiceAccountModel>(
        service => service.Security.Account is var account && account.Origin != Origin.Class ? account : null,
        declared => declared.Origin,
        new SettingOf<ServiceAccountModel>(NotIn("MGEN824", ComposeAndSwarm)));
}
