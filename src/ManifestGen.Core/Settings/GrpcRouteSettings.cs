using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class GrpcRouteSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<GrpcRouteAttribute, GrpcRouteModel>(
        service => service.Exposure.GrpcRoutes,
        declared => declared.Origin,
        new SettingOf<GrpcRouteModel>(NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(GrpcRouteAttribute.Gateway), declared => declared.Gateway.Name, Written("MGEN129", Syntaxes.Gateway).WhereWritten(Kubernetes)),
        new(nameof(GrpcRouteAttribute.GatewayNamespace), declared => declared.Gateway.Namespace, Written("MGEN129", Syntaxes.Namespace).WhereWritten(Kubernetes)),
        new(nameof(GrpcRouteAttribute.Listener), declared => declared.Gateway.Listener, Written("MGEN129", Syntaxes.Listener).WhereWritten(Kubernetes)));
}
