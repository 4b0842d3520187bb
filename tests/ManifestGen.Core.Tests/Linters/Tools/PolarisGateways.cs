using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

/// <summary>What came later than the other checks.</summary>
internal static class PolarisGateways
{
    public static Linter All { get; } = new("polaris, Gateway API", "after 10.2", 9,
    [
        new("gatewayAllowedRoutesAll", Exposure.OpenGateway, "a gateway for routes of all namespaces"),
        new("gatewayCrossNamespaceCertificateRef", Exposure.OpenGateway, "a gateway with the certificate of another namespace"),
        new("gatewayInsecureFrontendValidation", Exposure.OpenGateway, "a gateway that does not insist on certificates of clients"),
        new("gatewayTLSMissing", Exposure.GatewayWithoutCertificate),
        new("httpRouteBackendTLSMissing", Exposure.BackendPolicy, "a route to an encrypted port without a policy for its certificate"),
        new("httpRouteCrossNamespaceBackendRef", Exposure.RouteWithoutService, "a route to a Service of another namespace"),
        new("httpRouteInsecureListener", Exposure.RouteWithoutTls),
        new("httpRouteWildcardOrEmptyHost", Exposure.AnyHost),
        new("kgatewayBackendTLSVerificationDisabled", Exposure.BackendPolicy, "a policy that trusts any server"),
    ])
    {
        Home = "https://polaris.docs.fairwinds.com/checks/security/",
    };
}
