using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN158: a NetworkPolicy that lets only some in, and Prometheus is none of them.</summary>
internal sealed class ScrapeIngressRule : IServiceRule
{
    private static readonly Rule Closed = new(
        "MGEN158",
        "The NetworkPolicy blocks Prometheus",
        "AllowIngress restricts who can connect, and no other namespace can reach the metrics port '{0}': add the namespace of Prometheus",
        RuleSeverity.Warning,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Closed];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            && service.Observability.Metrics is { } metrics
            && metrics.PortOf(service) is { } port
            && ClosedPort.IsIn(service.Network, port))
        {
            yield return Closed.At(metrics.Origin, port.Name) with
            {
                Remedy = new Remedy(
                    "Allow the namespace 'monitoring'",
                    RemedyEdit.AddAttribute(metrics.Origin, $"AllowIngress(Namespace = \"monitoring\", Ports = new[] {{ {CSharpLiteral.Of(port.Name)} }})")),
            };
        }
    }
}
