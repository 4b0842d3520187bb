using ManifestGen.Model;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN1043: an init container that calls the service which starts after it.</summary>
internal sealed class InitDependencyRule : IServiceRule
{
    private static readonly Rule BeforeIt = new(
        "MGEN1043",
        "An init container depends on the service that it runs before",
        "The init container '{0}' depends on '{1}', whose program starts after it: the first pod finds nobody to call; remove the dependency, or make it a [Sidecar]",
        RuleSeverity.Warning,
        Category.Pod);

    public IReadOnlyList<Rule> Rules => [BeforeIt];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from container in service.Pod.Containers
        where container.Role == ContainerRole.Init && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
        where container.Declaration?.Network.Dependencies.Any(dependency => dependency.Service.IsInThisProject && dependency.Service.Name == service.Name) == true
        select BeforeIt.At(container.Origin.Argument("container"), container.Declaration!.Name, service.Name);
}
