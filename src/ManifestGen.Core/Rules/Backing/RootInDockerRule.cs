using ManifestGen.Model;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN842: where Docker gives a new volume to root.</summary>
internal sealed class RootInDockerRule : IServiceRule
{
    private static readonly Rule Root = new(
        "MGEN842",
        "The server runs as root in Compose and Swarm",
        "In {1}, the server '{0}' runs as root without capabilities, because root owns a new volume unless the image has that folder; in Kubernetes it does not run as root",
        RuleSeverity.Info,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [Root];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service is { Backing: { IsExternal: false, Engine.HasDataFolder: false }, Storage.Volumes.Count: > 0 }
            && TargetNames.OfDocker(application.Project.Targets) is { } targets)
        {
            yield return Root.At(service.Storage.Volumes[0].Origin, service.Name, targets);
        }
    }
}
