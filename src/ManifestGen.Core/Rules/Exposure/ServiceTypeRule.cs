using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN113 and MGEN114: what a Service costs that is reachable from outside the cluster.</summary>
internal sealed class ServiceTypeRule : ExposureRule
{
    private static readonly Rule OnEveryNode = new(
        "MGEN113",
        "The Service opens a port on every node",
        "'{0}' is reachable on a port of every node, which bypasses every ingress and its TLS: use an [Ingress] or a load balancer, or suppress this if intended",
        RuleSeverity.Warning,
        Category.Exposure);

    private static readonly Rule LoadBalancer = new(
        "MGEN114",
        "The Service requests its own load balancer",
        "'{0}' requests an external load balancer, which costs money and adds no TLS: use an [Ingress] to share one",
        RuleSeverity.Info,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [OnEveryNode, LoadBalancer];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        if (service.Exposure.Service is { EffectiveType: ServiceType.NodePort or ServiceType.LoadBalancer } settings && service.HasService)
        {
            var place = settings.Origin.Argument(nameof(KubernetesServiceAttribute.Type));
            var rule = settings.EffectiveType == ServiceType.NodePort ? OnEveryNode : LoadBalancer;
            yield return rule.At(place, Characters.OnOneLine(service.Name)) with { Remedy = IsNeeded(settings, service) ? null : Removing(place) };
        }
    }

    // Without the type, each of these would be refused.
    private static bool IsNeeded(KubernetesServiceModel settings, ServiceModel service) =>
        settings.ExternalTrafficPolicy is not null
        || settings.LoadBalancerClass is not null
        || settings.LoadBalancerSourceRanges.Count > 0
        || service.Ports.Any(port => port.NodePort is not null);
}
