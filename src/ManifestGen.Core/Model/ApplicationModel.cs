using System.Collections.Concurrent;

namespace ManifestGen.Model;

/// <summary>All services that are written to one set of files, of one project or of a system of several: what the renderers render.</summary>
public sealed record ApplicationModel(ProjectModel Project, EquatableArray<ServiceModel> Services)
{
    private static readonly OncePerApplication<ILookup<string, ServiceModel>> ByName = new(application => application.Services.ToLookup(service => service.Name, StringComparer.Ordinal));

    private static readonly OncePerApplication<ConcurrentDictionary<string, ApplicationModel>> ByEnvironment = new(_ => new(StringComparer.Ordinal));

    /// <summary>The system that the project declares, whose services are among <see cref="Services"/>.</summary>
    public StackModel? Stack { get; init; }

    /// <summary>The services whose image is built from the Dockerfile of this project.</summary>
    public IEnumerable<ServiceModel> BuiltServices => Services.Where(service => service is { Home: null, Backing: null });

    /// <summary>The namespace of all objects. Null if the user chooses it when deploying.</summary>
    public string? NamespaceName => (Project.Environment is { } environment ? Project.NamespaceIn(environment) : Project.Namespace)?.Name;

    /// <summary>The services of one name, in their order.</summary>
    public IEnumerable<ServiceModel> ServicesNamed(string name) => ByName.Of(this)[name];

    /// <summary>Without the services that run elsewhere, for which nothing is written.</summary>
    public ApplicationModel Written() => this with { Services = Services.Where(service => !service.IsExternal).ToEquatableArray() };

    /// <summary>The project that a service belongs to, with what the files that are written have for all services: the cluster, the namespace, the environment.</summary>
    public ProjectModel ProjectOf(ServiceModel service) => (service.Home ?? Project) with
    {
        KubernetesVersion = Project.KubernetesVersion,
        Namespaces = Project.Namespaces,
        SecretStores = Project.SecretStores,
        StoredSecrets = Project.StoredSecrets,
        GitOps = Project.GitOps,
        Environment = Project.Environment,
        // What a backing service runs knows nothing of the project.
        IsAspNetCore = service.Backing is null && (service.Home ?? Project).IsAspNetCore,
    };

    /// <summary>
    /// The application as the rules see it that check a service: with the service's own project, but for the Dockerfile, which that project writes and checks.
    /// </summary>
    public ApplicationModel SeenFrom(ServiceModel service) => service.Home is null ? this : this with
    {
        Project = ProjectOf(service) with { Targets = Project.Targets & ~ManifestTargets.Docker },
    };

    /// <summary>The environments in which a service, the namespace or the store of Secrets differs, by name.</summary>
    public IEnumerable<string> Environments => Services
        .SelectMany(service => service.Environments)
        .Select(environment => environment.Name)
        .Concat(Project.NamedEnvironments.Select(named => named.Environment))
        .Distinct(StringComparer.Ordinal)
        .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Project and services as they are in one environment.</summary>
    public ApplicationModel In(string environment) => ByEnvironment.Of(this).GetOrAdd(environment, ReadIn);

    private ApplicationModel ReadIn(string environment)
    {
        var services = Services.Select(service => service.In(environment)).ToArray();
        return this with
        {
            Project = Project.In(environment),
            Services = services.Select(service => WithBackingServices(service, services)).ToEquatableArray(),
        };
    }

    /// <summary>A service as it is in the environment of this application.</summary>
    public ServiceModel InThisEnvironment(ServiceModel service) =>
        Project.Environment is { } environment ? WithBackingServices(service.In(environment), Services) : service;

    // What a service knows of those that it depends on was read for the environments that its own class names.
    private static ServiceModel WithBackingServices(ServiceModel service, IReadOnlyCollection<ServiceModel> services) =>
        service.WithDependencies(dependency => dependency with { Service = WithBackingService(dependency.Service, services) });

    private static ServiceReference WithBackingService(ServiceReference reference, IReadOnlyCollection<ServiceModel> services) =>
        reference is { IsInThisProject: true, Backing: not null } && services.FirstOrDefault(service => service.Name == reference.Name) is { } service
            ? reference.To(service)
            : reference;
}
