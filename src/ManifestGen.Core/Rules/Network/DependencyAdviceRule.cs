using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN145, MGEN146, MGEN147 and MGEN148: what a dependency does not do, or does besides.</summary>
internal sealed class DependencyAdviceRule : IServiceRule
{
    private static readonly Rule WithoutPorts = new(
        "MGEN145",
        "A service without ports cannot be called",
        "'{0}' has no port, so that the dependency opens no way to it: declare the port in {1}, or remove the dependency",
        RuleSeverity.Info,
        Category.Network);

    private static readonly Rule Declared = new(
        "MGEN146",
        "A dependency's address is declared too",
        "The variable '{0}' keeps the value that is declared for it, and the address of '{1}' is not written: remove one of the two",
        RuleSeverity.Info,
        Category.Network);

    private static readonly Rule OtherProject = new(
        "MGEN147",
        "A dependency is written by another project",
        "The files of {0} have no '{1}', which {2} of another project declares: put both on one network, under which that name is known",
        RuleSeverity.Info,
        Category.Network);

    private static readonly Rule Database = new(
        "MGEN148",
        "The NetworkPolicy leaves no way to what a connection string names",
        "Dependencies limit the ways out, and nothing opens the one to what '{0}' names: declare it, such as [AllowEgress(PodLabels = new[] {{ \"app=db\" }})], or depend on it",
        RuleSeverity.Info,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [WithoutPorts, Declared, OtherProject, Database];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Of one that is known by its name only, other rules speak.
        var dependencies = service.Network.Dependencies.Where(dependency => dependency.Service is { Name: not null, IsKnownByNameOnly: false });
        return dependencies.SelectMany(dependency => FindingsOf(dependency, service, application)).Concat(UnreachableOf(service, application.Project));
    }

    private static IEnumerable<Finding> FindingsOf(DependencyModel dependency, ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        var place = dependency.Origin.Argument("service");
        var name = Characters.OnOneLine(dependency.Service.Name!);
        if (dependency.Service.Ports.Count == 0 && !IsAwaited(dependency.Service, application))
        {
            yield return WithoutPorts.At(place, name, Characters.OnOneLine(dependency.Service.ClassName));
        }

        foreach (var variable in DependencyVariables.NamesFor(dependency))
        {
            if (ServiceEnvironment.IsDeclared(service, variable))
            {
                yield return Declared.At(place, Characters.OnOneLine(variable), name);
            }
        }

        var isElsewhere = dependency.Service is { IsInThisProject: false, Backing: not { Backing.IsExternal: true } };
        if (isElsewhere && application.Stack is null && TargetNames.OfDocker(project.Targets) is { } targets)
        {
            yield return OtherProject.At(place, targets, name, Characters.OnOneLine(dependency.Service.ClassName));
        }
    }

    // Compose starts the service when the work of a job is done, whether or not somebody can call it.
    private static bool IsAwaited(ServiceReference reference, ApplicationModel application) =>
        application.Project.Targets.HasFlag(ManifestTargets.Compose)
        && reference.IsInThisProject
        && application.Services.Any(other => other.Name == reference.Name && other.Workload.RunsToCompletion);

    // Only where nothing but dependencies on services limits the ways out: who writes [AllowEgress] has thought of them.
    private static IEnumerable<Finding> UnreachableOf(ServiceModel service, ProjectModel project)
    {
        if (!project.Targets.HasFlag(ManifestTargets.Kubernetes) || service.Network is not { Dependencies.Count: > 0, AllowEgress.Count: 0 })
        {
            return [];
        }

        // Of a dependency, the way is open whatever the connection string says.
        var opened = new HashSet<string>(service.Network.Dependencies.Select(dependency => ConnectionModel.VariableOf(dependency.ConnectionName)), StringComparer.OrdinalIgnoreCase);
        return
            from variable in Variable.AllOf(service)
            where variable.Name.StartsWith(ConnectionModel.VariablePrefix, StringComparison.OrdinalIgnoreCase) && !opened.Contains(variable.Name)
            select Database.At(variable.Origin.Argument("name"), Characters.OnOneLine(variable.Name));
    }
}
