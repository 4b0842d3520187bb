using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>Who reaches a service, and how.</summary>
internal static class Exposure
{
    public static Subject ServiceWithoutPods { get; } = Impossible(47, "a Service that selects no pod");

    public static Subject ServiceType { get; } = Impossible(48, "a Service that is open outside of the cluster", "MGEN113", "MGEN114");

    public static Subject ExternalAddress { get; } = Impossible(48, "a Service with external addresses");

    public static Subject IngressWithoutService { get; } = Impossible(49, "an Ingress to a Service that does not exist", "MGEN122", "MGEN123");

    public static Subject IngressWithoutTls { get; } = Reported(50, "an Ingress without TLS", "MGEN128").Proven();

    public static Subject RouteWithoutTls { get; } = Impossible(50, "a route without TLS", "MGEN164").But("gateways that are not declared are not checked");

    public static Subject GatewayWithoutCertificate { get; } = RouteWithoutTls with { Words = "a gateway with HTTPS but no certificate", Answer = new Answer { Proofs = [Proof.Of(50)] } };

    public static Subject OpenGateway { get; } = NotApplicable(48, "a gateway that is more open than by default", "no attribute opens one to other namespaces, or requires client certificates");

    public static Subject BackendPolicy { get; } = NotApplicable(79, "how a gateway trusts a server", "no gateway policy is generated; by default a route targets a port without TLS");

    public static Subject RouteWithoutService { get; } = Impossible(49, "a route to a Service that does not exist", "MGEN122", "MGEN123");

    public static Subject AnyHost { get; } = NotApplicable(48, "a route for every host, or with a wildcard", "each route is for one host, and a wildcard in it is declared");

    public static Subject LoadBalancerTls { get; } = Reported(50, "a load balancer without TLS", "MGEN114");

    public static Subject Snippets { get; } = Impossible(51, "an annotation that puts code into the ingress controller", "MGEN131");

    public static Subject NoNetworkPolicy { get; } = Impossible(52, "a pod without a NetworkPolicy");

    public static Subject NetworkPolicyWithoutPods { get; } = Impossible(53, "a NetworkPolicy that selects no pod");

    public static Subject DanglingPeer { get; } = Impossible(53, "a peer of a NetworkPolicy that does not exist", "MGEN147", "MGEN162", "MGEN163");

    public static Subject MonitorWithoutService { get; } = Impossible(54, "a ServiceMonitor that selects no Service");

    public static Subject Route { get; } = NotApplicable(48, "a service that a gateway or a mesh exposes to the internet", "only `[HttpRoute]` and `[GrpcRoute]` do, for declared hosts");
}
