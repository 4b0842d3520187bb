using ManifestGen.Model;
using ManifestGen.Rules;

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
        service => service with { Scaling = new() },
        service => service with { Workload = new() },
        service => service with { Replicas = null },
        service => service with { AutoScale = null, Scaling = new() },
        service => service with { Resources = new() },
        service => service with { StartupProbe = null, LivenessProbe = null, ReadinessProbe = null },
        service => service with { SecretEnv = default },
        service => service with { Env = default },
        service => service with { Arguments = default },
        service => service with { Image = null },
        service => service with { Backing = null },
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

            var corrected = application with { Services = application.Services.Select(correction).ToEquatableArray() };
            application = Mistakes(corrected) < mistakes ? corrected : application;
        }

        return application;
    }

    // What an engine adds has the settings of its service.
    private static PodContainerModel WithoutSecurity(PodContainerModel container) =>
        container.Declaration is null ? container : container with { Declaration = container.Declaration with { Security = new() } };

    private static int Mistakes(ApplicationModel application) =>
        application.Services.SelectMany(service => RuleCatalog.Check(service, application)).Count(finding => finding.Rule.IsBlocking);
}
