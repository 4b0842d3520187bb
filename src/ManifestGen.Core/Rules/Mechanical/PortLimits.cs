using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN084, MGEN101, MGEN108, MGEN110 and MGEN120: ports.</summary>
internal static class PortLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN084",
                "Service settings have no effect on a container's port",
                "{0} has no effect, because port {1} of the container '{2}' is reachable inside the pod only: remove it",
                RuleSeverity.Error,
                Category.Pod),
            broken => [broken.Name, ((PortModel)broken.Declared).Number.ToText(), broken.Context.Service.Name]),
        new(
            new(
                "MGEN101",
                "The port is out of range",
                "{0} {1} is not a valid {2}: use {3}",
                RuleSeverity.Error,
                Category.Ports) { IsBlocking = true },
            broken => broken.Limit is MemberLimit
                ? [broken.Name, Phrases.Undefined(broken), "protocol", "PortProtocol.Tcp or PortProtocol.Udp"]
                : [broken.Name, broken.Number().ToText(), "port", broken.Limit.Text])
        {
            RemedyOf = broken => broken.Limit is MemberLimit ? null : RowRule.Removal(broken),
        },
        new(
            new(
                "MGEN108",
                "The port mapping is not supported by this target",
                "{0} = {1} has no effect in {2}: {3}",
                RuleSeverity.Info,
                Category.Ports),
            broken => [broken.Name, broken.Number().ToText(), Phrases.Targets(broken), Instead(broken)]),
        new(
            new(
                "MGEN110",
                "The node port is out of range",
                "NodePort {0} is out of range: use 30000 to 32767, or remove it to let Kubernetes choose one",
                RuleSeverity.Error,
                Category.Exposure) { IsBlocking = true },
            Phrases.OnlyNumber),
        new(
            new(
                "MGEN120",
                "The application protocol of the port is not valid",
                "'{0}' is not a valid application protocol: use a name such as http, https or grpc, or one with a domain such as kubernetes.io/h2c",
                RuleSeverity.Error,
                Category.Exposure) { IsBlocking = true },
            broken => [broken.Text()]),
    ];

    private static string Instead(BrokenLimit broken) => broken.Setting.Property == nameof(PortAttribute.ServicePort)
        ? $"other services use {((PortModel)broken.Declared).Number.ToText()}"
        : "a Service publishes no port of a host; add Compose or Swarm to ManifestGenTargets, or remove it";
}
