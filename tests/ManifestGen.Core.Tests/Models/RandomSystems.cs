using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Applications whose services use each other and their servers, and differ from environment to environment.</summary>
internal static class RandomSystems
{
    /// <summary>Those in which nothing keeps the files from being written. Each service is corrected by itself, which takes a fraction of the time.</summary>
    public static Gen<ApplicationModel> Accepted { get; } =
        from project in RandomModels.Project.Where(project => !Corrected.IsBlocked(new(project, EquatableArray.Of(TestModels.Service("a")))))
        from services in Written(RandomModels.Service, project).Array[1, 3]
        from servers in Written(RandomModels.Server, project).Array[0, 2]
        from variant in RandomModels.Service
        from links in Gen.Bool.Array[25]
        from varied in Gen.Int[-2, 1]
        let distinct = services.Concat(servers).GroupBy(service => service.Name).Select(same => same.First())
        let good = Corrected.Of(new ApplicationModel(project, distinct.ToEquatableArray()))
        where !Corrected.IsBlocked(good)
        let linked = IfWritten(Linked(good, links), good)
        select IfWritten(Varied(linked, variant, varied), linked);

    private static Gen<ServiceModel> Written(Gen<ServiceModel> services, ProjectModel project) => services
        .Select(service => service with { Network = WithoutStrangers(service.Network) })
        .Select(service => Corrected.Of(new(project, EquatableArray.Of(service))))
        .Where(application => !Corrected.IsBlocked(application))
        .Select(application => application.Services[0]);

    // What is said to be in this project, and is not.
    private static NetworkModel WithoutStrangers(NetworkModel network) => new()
    {
        Dependencies = network.Dependencies.Where(dependency => !dependency.Service.IsInThisProject).ToEquatableArray(),
        AllowIngress = network.AllowIngress.Where(rule => rule.Service is not { IsInThisProject: true }).ToEquatableArray(),
        AllowEgress = network.AllowEgress.Where(rule => rule.Service is not { IsInThisProject: true }).ToEquatableArray(),
    };

    private static ApplicationModel IfWritten(ApplicationModel wanted, ApplicationModel otherwise) => Corrected.IsBlocked(wanted) ? otherwise : wanted;

    // On those behind it, so that there is no circle.
    private static ApplicationModel Linked(ApplicationModel application, bool[] links)
    {
        var services = application.Services.ToArray();
        for (var caller = services.Length - 1; caller >= 0; caller--)
        {
            var dependencies = services.Skip(caller + 1).Where((_, index) => links[(caller * 5) + index]).Select(DependencyOn);
            services[caller] = services[caller] with
            {
                Network = services[caller].Network with { Dependencies = services[caller].Network.Dependencies.Concat(dependencies).ToEquatableArray() },
            };
        }

        return application with { Services = new(services) };
    }

    private static DependencyModel DependencyOn(ServiceModel service) =>
        new(RandomModels.Declared, new ServiceReference(service.ClassName, service.Name, default, IsInThisProject: true).To(service));

    // A program has no probes of an engine.
    private static ProbeModel? Written(ProbeModel? probe, ServiceModel service) => service.Backing is null && probe?.Origin == Origin.Class ? null : probe;

    // In an environment one of the services is another one of the same name.
    private static ApplicationModel Varied(ApplicationModel application, ServiceModel variant, int number) => application with
    {
        Services = application.Services.Select((service, index) => index != number ? service : service with
        {
            Environments = EquatableArray.Of(new EnvironmentModel(
                RandomModels.Declared, "production", EngineDefaults.Apply(Corrected.Of(new(application.Project, EquatableArray.Of(variant))).Services[0] with
                {
                    Name = service.Name,
                    Backing = service.Backing,
                    StartupProbe = Written(variant.StartupProbe, service),
                    LivenessProbe = Written(variant.LivenessProbe, service),
                    ReadinessProbe = Written(variant.ReadinessProbe, service),
                    Network = service.Network,
                }))),
        }).ToEquatableArray(),
    };
}
