using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN240: a service either keeps running, in a way that <c>Workload</c> says, or does its work and ends.</summary>
internal sealed class WorkloadKindRule : IServiceRule
{
    private static readonly Rule Contradiction = new(
        "MGEN240",
        "A job or schedule conflicts with another workload kind",
        "'{0}' cannot be both {1} and {2}: remove Workload, or [{3}]",
        RuleSeverity.Error,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [Contradiction];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service is { Backing: null, Workload: { DeclaredKind: { } declared, RunsToCompletion: true } workload })
        {
            var place = service.Origin.Argument(nameof(ContainerServiceAttribute.Workload));
            var attribute = workload.Schedule is null ? "Job" : "Schedule";
            yield return Contradiction.At(place, service.Name, "a " + declared, workload.Kind.WithArticle(), attribute) with
            {
                Remedy = new Remedy("Remove Workload", RemedyEdit.RemoveArgument(place)),
            };
        }
    }
}
