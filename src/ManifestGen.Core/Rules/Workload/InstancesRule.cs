using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN241: attributes about a number of instances, on a service whose number is a matter of nodes or of work.</summary>
internal sealed class InstancesRule : IServiceRule
{
    private static readonly Rule NoNumber = new(
        "MGEN241",
        "The workload kind has no replica count",
        "{0} has no effect on {1}, {2}: remove it",
        RuleSeverity.Error,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [NoNumber];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.IsScaled)
        {
            return [];
        }

        (string Name, Origin? Origin)[] attributes =
        [
            ("Replicas", service.Replicas?.Origin),
            ("AutoScale", service.AutoScale?.Origin),
            ("Disruption", service.Workload.Disruption?.Origin),
        ];
        return
            from attribute in attributes
            let origin = attribute.Origin ?? default
            where attribute.Origin is not null
            select NoNumber.At(origin, attribute.Name, service.Workload.Kind.WithArticle(), ReasonOf(service.Workload.Kind)) with
            {
                Remedy = new Remedy($"Remove {attribute.Name}", RemedyEdit.RemoveAttribute(origin)),
            };
    }

    private static string ReasonOf(WorkloadResource kind) =>
        kind == WorkloadResource.DaemonSet ? "which runs one replica on every node" : "which runs until its work is done";
}
