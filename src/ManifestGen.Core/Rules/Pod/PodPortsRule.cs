using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN055: the containers of a pod share one address, so that a port is one container's.</summary>
internal sealed class PodPortsRule : IServiceRule
{
    private static readonly Rule Taken = new(
        "MGEN055",
        "Two containers of a pod use the same port",
        "The container '{0}' uses {1}, which '{2}' already uses: the containers of a pod share one IP address, so use another one",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Taken];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var earlier = new List<ServiceModel> { service };
        foreach (var container in service.Pod.Containers)
        {
            if (container is not { Role: ContainerRole.Sidecar, Declaration: { } declaration })
            {
                continue;
            }

            if (FindingOf(container, declaration, earlier) is { } finding)
            {
                yield return finding;
            }

            earlier.Add(declaration);
        }
    }

    private static Finding? FindingOf(PodContainerModel container, ServiceModel declaration, List<ServiceModel> earlier) =>
        (from port in declaration.Ports
         from other in earlier
         from taken in other.Ports
         let what = taken.Number == port.Number && taken.Protocol == port.Protocol ? $"port {port.Number.ToText()}"
             : taken.Name == port.Name ? $"a port named '{Characters.OnOneLine(port.Name)}'"
             : null
         where what is not null
         select Taken.At(container.Origin.Argument("container"), Characters.OnOneLine(declaration.Name), what, Characters.OnOneLine(other.Name))).FirstOrDefault();
}
