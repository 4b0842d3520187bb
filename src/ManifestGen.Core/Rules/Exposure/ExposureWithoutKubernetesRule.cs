using ManifestGen.Model;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN139: Compose and Swarm publish the ports themselves, and have nothing before them.</summary>
internal sealed class ExposureWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NoCounterpart = new(
        "MGEN139",
        "Ingresses, routes, certificates, and Services apply to Kubernetes only",
        "{0} applies to Kubernetes only: in {1}, published ports take its place",
        RuleSeverity.Info,
        Category.Exposure);

    public IReadOnlyList<Rule> Rules => [NoCounterpart];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        TargetNames.OfDocker(application.Project.Targets) is not { } targets
            ? []
            : DeclarationsOf(service).Select(declaration => NoCounterpart.At(declaration.Place, declaration.Name, targets));

    private static IEnumerable<(Place Place, string Name)> DeclarationsOf(ServiceModel service)
    {
        var exposure = service.Exposure;
        return
        [
            .. service.Ports.Where(port => port.NodePort is not null).Select(port => (port.Origin.Argument(nameof(PortAttribute.NodePort)), nameof(PortAttribute.NodePort))),
            .. service.Ports.Where(port => port.AppProtocol is not null).Select(port => (port.Origin.Argument(nameof(PortAttribute.AppProtocol)), nameof(PortAttribute.AppProtocol))),
            .. new[] { exposure.Service?.Origin }.OfType<Origin>().Select(origin => ((Place)origin, "KubernetesService")),
            .. exposure.Ingresses.Select(ingress => ((Place)ingress.Origin, "Ingress")),
            .. exposure.HttpRoutes.Select(route => ((Place)route.Origin, "HttpRoute")),
            .. exposure.GrpcRoutes.Select(route => ((Place)route.Origin, "GrpcRoute")),
            .. exposure.Gateways.Select(gateway => ((Place)gateway.Origin, "Gateway")),
            .. exposure.Certificates.Select(certificate => ((Place)certificate.Origin, "Certificate")),
            .. exposure.Issuers.Select(issuer => ((Place)issuer.Origin, "CertificateIssuer")),
        ];
    }
}
