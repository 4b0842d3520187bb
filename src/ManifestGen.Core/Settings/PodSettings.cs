using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class PodSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<PodAttribute, PodSettingsModel>(
        service => service.Pod.Settings,
        declared => declared.Origin,
        new(nameof(PodAttribute.TerminationMessagePolicy), pod => pod.TerminationMessagePolicy, Member("MGEN014"), NotIn("MGEN063", ComposeAndSwarm)),
        new(nameof(PodAttribute.DnsPolicy), pod => pod.DnsPolicy, Member("MGEN014"), NotIn("MGEN063", ComposeAndSwarm)),
        new(nameof(PodAttribute.DnsOptions), pod => pod.DnsOptions.Count > 0 ? pod.DnsOptions : null, NotIn("MGEN063", Swarm)),
        new(nameof(PodAttribute.RuntimeClass), pod => pod.RuntimeClass, Written("MGEN066", Syntaxes.ObjectName), NotIn("MGEN063", ComposeAndSwarm)),
        new(nameof(PodAttribute.ShareProcessNamespace), pod => pod.ShareProcessNamespace, NotIn("MGEN063", ComposeAndSwarm)));
}
