using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN050, MGEN051 and MGEN056: which containers a pod has. Of these at most one is reported for a container.</summary>
internal sealed class PodContainerRule : IServiceRule
{
    private static readonly Rule NotAContainer = new(
        "MGEN050",
        "The class does not declare a container",
        "'{0}' declares no container: add [Container(\"name\")] to it, or name another class",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule Name = new(
        "MGEN051",
        "The container name is not valid in the pod",
        "'{0}' is not a valid container name here, because {1}: use at most 63 lowercase letters, digits and '-', and a name that is unique in the pod",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule ProbedInit = new(
        "MGEN056",
        "An init container cannot have a probe",
        "The init container '{0}' has a probe, which Kubernetes rejects because init containers run to completion: remove the probe, or make it a [Sidecar]",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NotAContainer, Name, ProbedInit];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (!application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield break;
        }

        var taken = new HashSet<string>(StringComparer.Ordinal) { service.Name };
        foreach (var container in service.Pod.Containers)
        {
            if (FindingOf(container, service.Name, taken) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? FindingOf(PodContainerModel container, string service, HashSet<string> taken)
    {
        var place = container.Origin.Argument("container");
        if (container.Declaration is not { } declaration)
        {
            return NotAContainer.At(place, container.ClassName);
        }

        var problem = !KubernetesNames.IsLabel(declaration.Name) ? "it is not a DNS label"
            : declaration.Name == service ? "the program's own container has that name"
            : !taken.Add(declaration.Name) ? "another container has that name"
            : null;
        return problem is not null ? Name.At(place, Characters.OnOneLine(declaration.Name), problem)
            : container.Role == ContainerRole.Init && declaration.Probes.Any() ? ProbedInit.At(place, declaration.Name)
            : null;
    }
}
