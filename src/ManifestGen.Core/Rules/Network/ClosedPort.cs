using ManifestGen.Model;

namespace ManifestGen.Rules.Network;

/// <summary>A port that only services named by their classes may connect to.</summary>
internal static class ClosedPort
{
    public static bool IsIn(NetworkModel network, PortModel port) =>
        network.AllowIngress.Count > 0 && !network.AllowIngress.Any(rule => MayBeAnyProgram(rule) && Opens(rule, port));

    // Whose labels and addresses nobody knows here: only a service named by its class is surely the program that is meant.
    private static bool MayBeAnyProgram(NetworkRuleModel rule) => rule.Service is null;

    private static bool Opens(NetworkRuleModel rule, PortModel port) =>
        rule.Ports.Count == 0
        || rule.Ports.Select(PolicyPort.Parse).Any(open => open is not null && (open.Name == port.Name || (open.First <= port.Number && port.Number <= open.Last)));
}
