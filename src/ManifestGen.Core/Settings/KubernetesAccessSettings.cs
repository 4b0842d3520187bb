using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class KubernetesAccessSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<KubernetesAccessAttribute, KubernetesAccessModel>(
        service => service.Security.Access,
        declared => declared.Origin,
        new SettingOf<KubernetesAccessModel>(NotIn("MGEN838", ComposeAndSwarm)),
        new(nameof(KubernetesAccessAttribute.Verbs), access => access.Verbs, Member("MGEN811")) { IsParameter = true });
}
