using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class GatewaySettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<GatewayAttribute, GatewayModel>(
        service => service.Exposure.Gateways,
        declared => declared.Origin,
        new SettingOf<GatewayModel>(NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(GatewayAttribute.Name), declared => declared.Name, Written("MGEN129", Syntaxes.Gateway).WhereWritten(Kubernetes)) { IsParameter = true },
        new(nameof(GatewayAttribute.ClassName), declared => declared.ClassName, Written("MGEN129", Syntaxes.GatewayClass).WhereWritten(Kubernetes)) { IsParameter = true },
        new(nameof(GatewayAttribute.Listener), declared => declared.Listener, Written("MGEN129", Syntaxes.Listener).WhereWritten(Kubernetes)),
        new(nameof(GatewayAttribute.Port), declared => declared.Port, Range("MGEN116", 1, 65535).WhereWritten(Kubernetes)),
        new(nameof(GatewayAttribute.TlsSecret), declared => declared.TlsSecret, Written("MGEN129", Syntaxes.Secret).WhereWritten(Kubernetes)));
}
