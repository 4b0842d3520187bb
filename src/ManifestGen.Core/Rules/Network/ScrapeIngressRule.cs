using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN158: a NetworkPolicy that lets only some in, and Prometheus is none of them.</summary>
internal sealed class ScrapeIngressRule : IServiceRule
{
    private static readonly Rule Closed = new(
        "MGEN158",
        "The NetworkPolicy keeps Prometheus out",
        "AllowIngress names who may connect, and nobody of another namespace may to the port '{0}' of the metrics: add the namespace of Prometheus",
        RuleSeverity.Warning,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Closed];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            && service.Network.AllowIngress.Count > 0
            && service.Observability.Metrics is { } metrics
            && metrics.PortOf(service) is { } port
            && !service.Network.AllowIngress.Any(rule => MayBePrometheus(rule) && Opens(rule, port)))
        {
            yield return Closed.At(metrics.Origin, port.Name) with
            {
                Remedy = new Remedy(
                    "Let the namespace 'monitoring' in",
                    RemedyEdit.AddAttribute(metrics.Origin, $"AllowIngress(Namespace = \"monitoring\", Ports = new[] {{ {CSharpLiteral.Of(port.Name)} }})")),
            };
        }
    }

    // Whose labels and addresses nobody knows here: only a service named by its class is surely another program.
    private static bool MayBePrometheus(NetworkRuleModel rule) => rule.Service is null;

    private static bool Opens(NetworkRuleModel rule, PortModel port) =>
        rule.Ports.Count == 0
        || rule.Ports.Select(PolicyPort.Parse).Any(open => open is not null && (open.Name == port.Name || (open.First <= port.Number && port.Number <= open.Last)));
}
