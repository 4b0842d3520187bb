using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class NetworkSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<NetworkAttribute, JoinedNetworkModel>(
        service => service.Docker.Networks,
        declared => declared.Origin,
        new SettingOf<JoinedNetworkModel>(NotIn("MGEN186", Kubernetes)));
}
