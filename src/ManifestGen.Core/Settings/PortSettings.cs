using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class PortSettings
{
    private const int Highest = 65535;

    public static SettingTable Table { get; } = SettingTable.OfEach<PortAttribute, PortModel>(
        service => service.Ports,
        declared => declared.Origin,
        new(nameof(PortAttribute.Number), port => port.Number, Range("MGEN101", 1, Highest)) { IsParameter = true, Label = "Port" },
        new(nameof(PortAttribute.Protocol), port => port.Protocol, Member("MGEN101")),
        new(
            nameof(PortAttribute.ServicePort),
            port => port.ServicePort,
            Range("MGEN101", 1, Highest),
            OfService().When((PortModel port, SettingContext _) => IsPort(port.ServicePort!.Value)),
            // The name leads to the pods, whose ports are what they are.
            OnlyWith("MGEN117", "no `Headless`", (PortModel _, SettingContext at) => at.Service.Exposure.Service is not { IsHeadless: true, EffectiveType: ServiceType.ClusterIP })
                .When((PortModel port, SettingContext at) => port.ServicePort != port.Number && at.Targets.HasFlag(Kubernetes) && at.Service.HasService),
            NotIn("MGEN108", ComposeAndSwarm).When((PortModel port, SettingContext _) => port.ServicePort != port.Number && IsPort(port.ServicePort!.Value))),
        new(
            nameof(PortAttribute.PublishedPort),
            port => port.PublishedPort,
            Range("MGEN101", 1, Highest),
            OfService().When((PortModel port, SettingContext _) => IsPort(port.PublishedPort!.Value)),
            NotIn("MGEN108", Kubernetes).When((PortModel port, SettingContext at) => (at.Targets & ComposeAndSwarm) == 0 && at.Service.Container is null && IsPort(port.PublishedPort!.Value))),
        new(nameof(PortAttribute.NodePort), port => port.NodePort, OfService(), Range("MGEN110", 30000, 32767).When(InKubernetes), NotIn("MGEN139", ComposeAndSwarm)),
        new(
            nameof(PortAttribute.AppProtocol),
            port => port.AppProtocol,
            OfService(),
            Written("MGEN120", Syntaxes.LabelKey).When(InKubernetes),
            NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(PortAttribute.Publishing), port => port.Publishing, Member("MGEN014"), OfService().When((PortModel port, SettingContext _) => IsChosen(port.Publishing)))).InContainersToo();

    public static bool IsPort(int number) => number is >= 1 and <= Highest;

    /// <summary>Whether a number is in the range from which Kubernetes takes ports of the nodes.</summary>
    public static bool IsNodePort(int number) => number is >= 30000 and <= 32767;

    private static Func<PortModel, SettingContext, bool> InKubernetes => (_, at) => at.Targets.HasFlag(Kubernetes) && at.Service.Container is null;

    // Ports of a container are reached from inside the pod, where nothing translates or publishes them.
    private static Limit OfService() => OnlyWith("MGEN084", "a service", (PortModel _, SettingContext at) => at.Service.Container is null);

    private static bool IsChosen(PortPublishing publishing) => publishing is PortPublishing.None or PortPublishing.Host;
}
