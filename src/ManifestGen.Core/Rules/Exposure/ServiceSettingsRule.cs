using ManifestGen.Model;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Exposure;

/// <summary>MGEN115, MGEN117 and MGEN119: which settings of a Service go together.</summary>
internal sealed class ServiceSettingsRule : ExposureRule
{
    private static readonly Rule DoesNotFitType = new(
        "MGEN115",
        "The setting does not match the Service type",
        "{0} has no effect on a Service of type {1}, {2}: remove it, or set Type = ServiceType.{3}",
        RuleSeverity.Error,
        Category.Exposure) { IsBlocking = true };

    private static readonly Rule NoEffectWhenHeadless = new(
        "MGEN117",
        "The setting has no effect on a headless Service",
        "{0} has no effect, because clients of a headless Service connect to the pods directly: remove it, or remove Headless",
        RuleSeverity.Error,
        Category.Exposure);

    private static readonly Rule NoService = new(
        "MGEN119",
        "KubernetesService has no effect without a Service",
        "'{0}' has no Service, because {1}: {2}",
        RuleSeverity.Error,
        Category.Exposure);

    public override IReadOnlyList<Rule> Rules => [DoesNotFitType, NoEffectWhenHeadless, NoService];

    protected override IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application)
    {
        if (service.Exposure.Service is not { } settings)
        {
            return [];
        }

        return service.HasService ? Misfits(settings).Concat(WithoutEffect(settings)).Concat(PortsWithoutEffect(settings, service))
            : service.Workload.RunsToCompletion || MissingPort.IsSaidAt(settings.Origin, service, application.Project.Targets) ? [WithoutService(settings, service)]
            : [];
    }

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

    private static IEnumerable<Finding> Misfits(KubernetesServiceModel settings)
    {
        var type = settings.EffectiveType;
        if (settings.IsHeadless && type != ServiceType.ClusterIP)
        {
            yield return Misfit(settings, nameof(KubernetesServiceAttribute.Headless), "which needs a cluster IP address", ServiceType.ClusterIP);
        }

        if (settings.ExternalTrafficPolicy is not null && type == ServiceType.ClusterIP)
        {
            yield return Misfit(settings, nameof(KubernetesServiceAttribute.ExternalTrafficPolicy), "which is not reachable from outside", ServiceType.LoadBalancer);
        }

        if (settings.LoadBalancerClass is not null && type != ServiceType.LoadBalancer)
        {
            yield return Misfit(settings, nameof(KubernetesServiceAttribute.LoadBalancerClass), "which has no load balancer", ServiceType.LoadBalancer);
        }

        if (settings.LoadBalancerSourceRanges.Count > 0 && type != ServiceType.LoadBalancer)
        {
            yield return Misfit(settings, "LoadBalancerSourceRanges", "which has no load balancer", ServiceType.LoadBalancer);
        }
    }

    private static Finding Misfit(KubernetesServiceModel settings, string argument, string reason, ServiceType needed)
    {
        var place = settings.Origin.Argument(argument);
        return DoesNotFitType.At(place, argument, settings.EffectiveType.ToString(), reason, needed.ToString()) with { Remedy = Removing(place) };
    }

    private static IEnumerable<Finding> WithoutEffect(KubernetesServiceModel settings) =>
        from setting in new[]
        {
            settings.SessionAffinitySeconds is null ? null : nameof(settings.SessionAffinitySeconds),
            settings.InternalTrafficPolicy is null ? null : nameof(settings.InternalTrafficPolicy),
        }
        where setting is not null && settings is { IsHeadless: true, EffectiveType: ServiceType.ClusterIP }
        let place = settings.Origin.Argument(setting)
        select NoEffectWhenHeadless.At(place, setting) with { Remedy = Removing(place) };

    // The name leads to the pods, whose ports are what they are.
    private static IEnumerable<Finding> PortsWithoutEffect(KubernetesServiceModel settings, ServiceModel service) =>
        from port in service.Ports
        where port.ServicePort is { } number && number != port.Number && settings is { IsHeadless: true, EffectiveType: ServiceType.ClusterIP }
        let place = port.Origin.Argument(nameof(port.ServicePort))
        select NoEffectWhenHeadless.At(place, nameof(port.ServicePort)) with { Remedy = Removing(place) };
}
