using ManifestGen.Model;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN119: settings of a Service that is not generated.</summary>
internal sealed class MissingServiceRule : ExposureRule
{
    private static readonly Rule NoService = new(
        "MGEN119",
        "KubernetesService has no effect without a Service",
        "'{0}' has no Service, because {1}: {2}",
        RuleSeverity.Error,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [NoService];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application) =>
        service.Exposure.Service is { } settings && !service.HasService
        && (service.Workload.RunsToCompletion || MissingPort.IsSaidAt(settings.Origin, service, application.Project.Targets))
            ? [WithoutService(settings, service)]
            : [];

    private static Finding WithoutService(KubernetesServiceModel settings, ServiceModel service)
    {
        var (reason, remedy) = service.Ports.Count == 0
            ? ("it has no port", "declare one, such as [Port(8080)], or remove KubernetesService")
            : ("it runs to completion", "remove KubernetesService");
        return NoService.At(settings.Origin, Characters.OnOneLine(service.Name), reason, remedy) with
        {
            Remedy = new Remedy("Remove KubernetesService", RemedyEdit.RemoveAttribute(settings.Origin)),
        };
    }
}
