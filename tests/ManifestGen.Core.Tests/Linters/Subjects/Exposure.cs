using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>Who reaches a service, and how.</summary>
internal static class Exposure
{
    public static Subject ServiceWithoutPods { get; } = Impossible(47, "a Service that selects no pod");

    public static Subject ServiceType { get; } = Impossible(48, "a Service that is open outside of the cluster", "MGEN113", "MGEN114");

    public static Subject ExternalAddress { get; } = Impossible(48, "a Service with external addresses");

    public static Subject IngressWithoutService { get; } = Impossible(49, "an Ingress to a Service that is not there", "MGEN122", "MGEN123");

    public static Subject IngressWithoutTls { get; } = Reported(50, "an Ingress without TLS", "MGEN128");

    public static Subject LoadBalancerTls { get; } = Reported(50, "a load balancer without TLS", "MGEN114");

    public static Subject Snippets { get; } = Reported(51, "an annotation that puts code into the ingress controller", "MGEN131");

    public static Subject NoNetworkPolicy { get; } = Impossible(52, "a pod without a NetworkPolicy");

    public static Subject NetworkPolicyWithoutPods { get; } = Impossible(53, "a NetworkPolicy that selects no pod");

    public static Subject DanglingPeer { get; } = Impossible(53, "a peer of a NetworkPolicy that is not there", "MGEN147", "MGEN162", "MGEN163");

    public static Subject MonitorWithoutService { get; } = Impossible(54, "a ServiceMonitor that selects no Service");

    public static Subject Route { get; } = NotApplicable(48, "a service that a gateway or a mesh opens to the Internet", "only `[HttpRoute]` and `[GrpcRoute]` do, and say for which hosts");
}
