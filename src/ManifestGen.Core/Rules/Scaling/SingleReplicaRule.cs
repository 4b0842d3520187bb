using ManifestGen.Model;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN209: one instance cannot answer while its node is drained or its only pod restarts.</summary>
internal sealed class SingleReplicaRule : IServiceRule
{
    private static readonly Rule SingleReplica = new(
        "MGEN209",
        "A service that others call runs as a single instance",
        "'{0}' may run as a single instance, and does not answer while that one moves or restarts: {1}",
        RuleSeverity.Info,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [SingleReplica];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var isOrchestrated = (application.Project.Targets & (ManifestTargets.Kubernetes | ManifestTargets.Swarm)) != 0;
        if (isOrchestrated && service is { Ports.Count: > 0, MinimumReplicas: 1, Workload.IsScaled: true }
            // A second one could not mount a volume that is for one.
            && !service.PodStorage.DistinctVolumes.Any(service.IsSharedExclusive))
        {
            yield return FindingOf(service);
        }
    }

    private static Finding FindingOf(ServiceModel service)
    {
        if (service.AutoScale is { } autoScale)
        {
            var min = autoScale.Origin.Argument("min");
            return SingleReplica.At(min, service.Name, "raise AutoScale's minimum to 2") with
            {
                Remedy = autoScale.Max < 2 ? null : new Remedy("Keep at least two instances", RemedyEdit.SetArgument(min, "2")),
            };
        }

        const string title = "Run two instances";
        return service.Replicas is { } replicas
            ? SingleReplica.At(replicas.Origin.Argument("count"), service.Name, "use Replicas(2)") with
            {
                Remedy = new Remedy(title, RemedyEdit.SetArgument(replicas.Origin.Argument("count"), "2")),
            }
            : SingleReplica.At(service.Origin, service.Name, "add [Replicas(2)]") with
            {
                Remedy = new Remedy(title, RemedyEdit.AddAttribute(service.Origin, "Replicas(2)")),
            };
    }
}
