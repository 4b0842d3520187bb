using ManifestGen.Model;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN085: an init container that calls the service which starts after it.</summary>
internal sealed class InitDependencyRule : IServiceRule
{
    private static readonly Rule BeforeIt = new(
        "MGEN085",
        "The init container depends on its own service",
        "The init container '{0}' depends on '{1}', which starts after it, so it waits forever in the first pod: remove the dependency, or use [Sidecar]",
        RuleSeverity.Warning,
        Category.Pod);

    public IReadOnlyList<Rule> Rules => [BeforeIt];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from container in service.Pod.Containers
        where container.Role == ContainerRole.Init && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
        where container.Declaration?.Network.Dependencies.Any(dependency => dependency.Service.IsInThisProject && dependency.Service.Name == service.Name) == true
        select BeforeIt.At(container.Origin.Argument("container"), container.Declaration!.Name, service.Name);
}
