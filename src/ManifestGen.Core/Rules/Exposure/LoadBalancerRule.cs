using ManifestGen.Model;
using ManifestGen.Rules.Network;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN118 and MGEN121: what a load balancer can be told.</summary>
internal sealed class LoadBalancerRule : ExposureRule
{
    /// <summary>On which the kubelet of every node listens; the API keeps it from being exposed.</summary>
    private const int KubeletPort = 10250;

    internal static readonly Rule Invalid = new(
        "MGEN118",
        "The load balancer class or address range is not valid",
        "{0} '{1}' is not valid: use {2}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly Rule KubeletExposed = new(
        "MGEN121",
        "The load balancer cannot use the kubelet's port",
        "Port {0} maps to port 10250 of the load balancer, which Kubernetes reserves for the kubelet: set another ServicePort",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    public override IReadOnlyList<Rule> Rules => [Invalid, KubeletExposed];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        service.Exposure.Service is { EffectiveType: ServiceType.LoadBalancer } settings
            ? RangesOf(settings).Concat(PortsOf(service))
            : [];

    private static IEnumerable<Finding> RangesOf(KubernetesServiceModel settings) =>
        from range in settings.Origin.Elements(nameof(KubernetesServiceAttribute.LoadBalancerSourceRanges), settings.LoadBalancerSourceRanges)
        // 203.0.113.5/24 names a host and a network at once: newer API servers and most clouds refuse it.
        where AddressRange.Parse(range.Value) is not { IsFirstAddress: true }
        select Invalid.At(range.Place, "The range", Characters.OnOneLine(range.Value), "an address and a number of bits, such as 203.0.113.0/24") with
        {
            Remedy = Remedy.Write(range.Place, AddressRange.Corrected(range.Value)),
        };

    private static IEnumerable<Finding> PortsOf(ServiceModel service) =>
        from port in service.Ports
        where port.EffectiveServicePort == KubeletPort
        let argument = port.ServicePort is null ? "number" : nameof(PortAttribute.ServicePort)
        select KubeletExposed.At(port.Origin.Argument(argument), port.Number.ToText());
}
