using ManifestGen.Model;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN052: what keeps a container of another project from being written. In this project it is reported at the container's own class.</summary>
internal sealed class ForeignContainerRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN052",
        "The container of another project is not valid",
        "The container '{0}' cannot be generated, because of {1}: {2}",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from container in service.Pod.Containers
        where container is { Declaration: not null, IsDeclaredHere: false }
        from finding in RuleCatalog.CheckContainer(container.Declaration!, application)
        where finding.Rule.IsBlocking
        select Invalid.At(container.Origin.Argument("container"), container.ClassName, finding.Rule.Id, finding.Message);
}
