using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN145, MGEN146, MGEN147 and MGEN148: what a dependency does not do, or does besides.</summary>
internal sealed class DependencyAdviceRule : IContainerRule
{
    private static readonly Rule WithoutPorts = new(
        "MGEN145",
        "The dependency has no port",
        "'{0}' has no port, so the dependency opens no connection to it: declare the port in {1}, or remove the dependency",
        RuleSeverity.Info,
        Category.Network);

    private static readonly Rule Declared = new(
        "MGEN146",
        "The dependency's address is also declared as a variable",
        "The declared value of the variable '{0}' replaces the address of '{1}': remove the variable or the dependency",
        RuleSeverity.Info,
        Category.Network);

    private static readonly Rule OtherProject = new(
        "MGEN147",
        "The dependency is in another project's Compose files",
        "The files for {0} do not contain '{1}', which {2} declares in another project: connect both to one network on which that name is known",
        RuleSeverity.Info,
        Category.Network);

    private static readonly Rule Database = new(
        "MGEN148",
        "The NetworkPolicy may block the host in a variable",
        "Dependencies restrict outgoing connections, and the host in '{0}' is unknown at build time: allow it, such as with [AllowEgress(PodLabels = new[] {{ \"app=db\" }})], or depend on its service",
        RuleSeverity.Warning,
        Category.Network);

    /// <summary>How the names of variables end that hold an address.</summary>
    private static readonly string[] NamesOfAddresses =
        ["url", "uri", "endpoint", "endpoints", "host", "hostname", "hosts", "server", "servers", "brokers", "broker", "address", "addresses", "connectionstring"];

    public IReadOnlyList<Rule> Rules => [WithoutPorts, Declared, OtherProject, Database];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Of one that is known by its name only, other rules speak.
        var dependencies = service.Network.Dependencies.Where(dependency => dependency.Service is { Name: not null, IsKnownByNameOnly: false });
        return dependencies.SelectMany(dependency => FindingsOf(dependency, service, application)).Concat(service.Container is null ? UnreachableOf(service, application.Project) : []);
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

        // Compose and Swarm run no other containers of a pod.
        var isElsewhere = service.Container is null && dependency.Service is { IsInThisProject: false, Backing: not { Backing.IsExternal: true } };
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

    // Who writes [AllowEgress] has thought of them; and what a value says here is open.
    private static IEnumerable<Finding> UnreachableOf(ServiceModel service, ProjectModel project)
    {
        if (!project.Targets.HasFlag(ManifestTargets.Kubernetes) || !service.LimitsEgress || service.Network.AllowEgress.Count > 0)
        {
            return [];
        }

        // Of a dependency, the way is open whatever the connection string says.
        var opened = new HashSet<string>(service.PodDependencies.Select(dependency => ConnectionModel.VariableOf(dependency.ConnectionName)), StringComparer.OrdinalIgnoreCase);
        var containers = service.Pod.Containers.Where(container => container.Declaration is not null && container.Origin != Origin.Class);
        return
            from variable in Variable.AllOf(service).Select(variable => (Place: variable.Origin.Argument("name"), Variable: variable))
                .Concat(containers.SelectMany(container => Variable.AllOf(container.Declaration!).Select(variable => (Place: container.Origin.Argument("container"), Variable: variable))))
            where IsUnknownAddress(variable.Variable) && !opened.Contains(variable.Variable.Name)
            select Database.At(variable.Place, variable.Variable.Name);
    }

    // What the pod knows of itself is no address of another one.
    private static bool IsUnknownAddress(Variable variable) =>
        variable is { Value: null, Source: "as a secret" or "from a ConfigMap" }
        && (variable.Name.StartsWith(ConnectionModel.VariablePrefix, StringComparison.OrdinalIgnoreCase)
            || NamesOfAddresses.Any(name => variable.Name.Replace("_", "").EndsWith(name, StringComparison.OrdinalIgnoreCase)));
}
