using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Options;

namespace ManifestGen.Core.Tests.Models;

/// <summary>
/// Takes back, area by area, what a rule refuses. With many areas hardly any random declaration is without a mistake, but each has a good part.
/// </summary>
internal static class Corrected
{
    private static readonly Func<ServiceModel, ServiceModel>[] Corrections =
    [
        service => service with { Exposure = new() },
        service => service with { Network = new() },
        service => service with { Observability = new() },
        service => service with { Configuration = new() },
        service => service with { Metadata = new() },
        service => service with { Placement = new() },
        service => service with { Security = new(), Pod = service.Pod with { Containers = service.Pod.Containers.Select(WithoutSecurity).ToEquatableArray() } },
        service => service with { Docker = new() },
        WithoutPod,
        service => service with { Scaling = new() },
        service => service with { Workload = new() },
        service => service with { Replicas = null },
        service => service with { AutoScale = null, Scaling = new() },
        service => service with { Resources = new() },
        service => service with { Ports = service.Ports.Select(port => port with { Publishing = PortPublishing.None, PublishedPort = null }).ToEquatableArray() },
        service => service with { StartupProbe = null, LivenessProbe = null, ReadinessProbe = null },
        service => service with { SecretEnv = default },
        service => service with { Env = default },
        service => service with { Arguments = default },
        service => service with { Image = null },
        service => service with { Backing = null, StartupProbe = null, LivenessProbe = null, ReadinessProbe = null },
        WithoutPod,
    ];

    public static bool IsBlocked(ApplicationModel application) => Mistakes(application) > 0;

    public static ApplicationModel Of(ApplicationModel application)
    {
        foreach (var correction in Corrections)
        {
            var mistakes = Mistakes(application);
            if (mistakes == 0)
            {
                break;
            }

            var corrected = application with { Services = application.Services.Select(service => service.Everywhere(correction)).ToEquatableArray() };
            if (corrected == application)
            {
                continue;
            }

            application = Mistakes(corrected) < mistakes ? corrected : application;
        }

        return application;
    }

    // A server that is known has volumes and containers that nobody has declared.
    private static ServiceModel WithoutPod(ServiceModel service) => service.Backing is not null ? service : service with { Storage = new(), Pod = new() };

    // What an engine adds has the settings of its service.
    private static PodContainerModel WithoutSecurity(PodContainerModel container) =>
        container.Declaration is null ? container : container with { Declaration = container.Declaration with { Security = new() } };

    private static int Mistakes(ApplicationModel application) =>
        application.Services.SelectMany(service => FindingsOf(service, application)).Count(finding => finding.Rule.IsBlocking);

    /// <summary>What the rules say of a service and of the other containers of its pods, which are declared by classes of their own.</summary>
    public static IEnumerable<Finding> FindingsOf(ServiceModel service, ApplicationModel application, RuleOptions? options = null) =>
    [
        .. RuleCatalog.Check(service, application, options),
        .. FindingsOfContainers(service, application, options),
        .. service.Environments.SelectMany(environment =>
            FindingsOfContainers(environment.Service, application, options).Select(finding => finding with { Environment = environment.Name })),
    ];

    private static IEnumerable<Finding> FindingsOfContainers(ServiceModel service, ApplicationModel application, RuleOptions? options) => service.Pod.Containers
        .Select(container => container.Declaration)
        .OfType<ServiceModel>()
        .SelectMany(container => RuleCatalog.CheckContainer(container, application, options));
}
