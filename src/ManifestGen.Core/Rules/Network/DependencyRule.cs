using ManifestGen.Model;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN141, MGEN142, MGEN143 and MGEN160: dependencies that lead nowhere new. Compose refuses a service that waits for itself, or for one that it does not start.</summary>
internal sealed class DependencyRule : IContainerRule
{
    private static readonly Rule Itself = new(
        "MGEN141",
        "The service depends on itself",
        "'{0}' depends on itself: remove the dependency",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Twice = new(
        "MGEN142",
        "The dependency is declared twice",
        "The dependency on '{0}' is already declared: remove one of the two",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Cycle = new(
        "MGEN143",
        "Services depend on each other in a cycle",
        "Compose cannot start {0}, because each waits for the next: remove one of the dependencies",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Scheduled = new(
        "MGEN160",
        "The service depends on a scheduled job",
        "'{0}' runs on a schedule, so other services cannot wait for it or call it: remove the dependency",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Itself, Twice, Cycle, Scheduled];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var seen = new HashSet<(string, string?, string?)>();
        // A class that is no service has its own finding.
        foreach (var dependency in service.Network.Dependencies.Where(dependency => dependency.Service.Name is not null))
        {
            if (FindingOf(dependency, service, application, isRepeated: !seen.Add(IdentityOf(dependency))) is { } finding)
            {
                yield return finding;
            }
        }
    }

    // One server may have several databases, each with a connection string of its own. Of what has none, the address may have several names.
    private static (string, string?, string?) IdentityOf(DependencyModel dependency) => dependency.HasConnectionString || dependency.Service.IsKnownByNameOnly
        ? (dependency.Service.Name!, dependency.ConnectionName!.ToUpperInvariant(), dependency.Database)
        : (dependency.Service.Name!, null, dependency.AddressVariable);

    private static Finding? FindingOf(DependencyModel dependency, ServiceModel service, ApplicationModel application, bool isRepeated)
    {
        var place = dependency.Origin.Argument("service");
        var removal = new Remedy("Remove it", RemedyEdit.RemoveAttribute(dependency.Origin));
        var name = dependency.Service.Name!;
        if (isRepeated)
        {
            return Twice.At(place, name) with { Remedy = removal };
        }

        if (!dependency.Service.IsInThisProject)
        {
            return null;
        }

        // Containers have names of their own.
        if (name == service.Name && service.Container is null)
        {
            return Itself.At(place, name) with { Remedy = removal };
        }

        if (application.ServicesNamed(name).Any(other => other.Workload.Schedule is not null))
        {
            return Scheduled.At(place, name) with { Remedy = removal };
        }

        // Compose does not run other containers of a pod.
        return service.Container is null && WritesCompose(application.Project) && WayBack(name, service.Name, application) is { } way
            ? Cycle.At(place, string.Join(" → ", way.Prepend(service.Name).Select(step => $"'{step}'")))
            : null;
    }

    // Compose is written without environments.
    private static bool WritesCompose(ProjectModel project) => project.Targets.HasFlag(ManifestTargets.Compose) && project.Environment is null;

    /// <summary>The shortest way along dependencies of the project, both ends included. Null when there is none.</summary>
    private static IReadOnlyList<string>? WayBack(string from, string to, ApplicationModel application)
    {
        var ways = new Queue<string[]>([[from]]);
        var seen = new HashSet<string>([from], StringComparer.Ordinal);
        while (ways.Count > 0)
        {
            var way = ways.Dequeue();
            if (way[way.Length - 1] == to)
            {
                return way;
            }

            foreach (var next in DependenciesOf(way[way.Length - 1], application).Where(seen.Add))
            {
                ways.Enqueue([.. way, next]);
            }
        }

        return null;
    }

    private static IEnumerable<string> DependenciesOf(string name, ApplicationModel application) =>
        from service in application.ServicesNamed(name)
        from dependency in service.Network.Dependencies
        where dependency.Service is { IsInThisProject: true, Name: not null } && dependency.Service.Name != name
        select dependency.Service.Name;
}
