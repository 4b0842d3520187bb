using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class HttpRouteSettings
{
    /// <summary>A duration of the Gateway API has at most five digits.</summary>
    private const int LongestTimeout = 99999;

    public static SettingTable Table { get; } = SettingTable.OfEach<HttpRouteAttribute, HttpRouteModel>(
        service => service.Exposure.HttpRoutes,
        declared => declared.Origin,
        new SettingOf<HttpRouteModel>(NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(HttpRouteAttribute.PathType), declared => declared.PathType, Member("MGEN133").WhereWritten(Kubernetes)),
        new(nameof(HttpRouteAttribute.Method), declared => declared.Method, Member("MGEN133").WhereWritten(Kubernetes)),
        new(nameof(HttpRouteAttribute.TimeoutSeconds), declared => declared.TimeoutSeconds, Range("MGEN116", 1, LongestTimeout).WhereWritten(Kubernetes)),
        new(nameof(HttpRouteAttribute.Gateway), declared => declared.Gateway.Name, Written("MGEN129", Syntaxes.Gateway).WhereWritten(Kubernetes)),
        new(nameof(HttpRouteAttribute.GatewayNamespace), declared => declared.Gateway.Namespace, Written("MGEN129", Syntaxes.Namespace).WhereWritten(Kubernetes)),
        new(nameof(HttpRouteAttribute.Listener), declared => declared.Gateway.Listener, Written("MGEN129", Syntaxes.Listener).WhereWritten(Kubernetes)));
}
