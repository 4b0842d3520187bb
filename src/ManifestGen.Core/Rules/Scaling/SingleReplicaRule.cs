using ManifestGen.Model;
using ManifestGen.Rules.Options;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN209: a single replica is unavailable while it moves or restarts. The minimum is an option.</summary>
internal sealed class SingleReplicaRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule SingleReplica = new(
        "MGEN209",
        "A service with dependents runs a single replica",
        "'{0}' can run as {1}: {2}",
        RuleSeverity.Info,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [SingleReplica];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var isOrchestrated = (application.Project.Targets & (ManifestTargets.Kubernetes | ManifestTargets.Swarm)) != 0;
        if (isOrchestrated && service is { Ports.Count: > 0, Workload.IsScaled: true, MinimumReplicas: > 0 and var instances } && instances < options.MinimumReplicas
            // Of bounds that leave nothing to choose, another rule speaks.
            && (service.AutoScale is not { } scaling || scaling.Min < scaling.Max)
            // A second one could not mount a volume that is for one.
            && !service.PodStorage.DistinctVolumes.Any(service.IsSharedExclusive))
        {
            yield return FindingOf(service, instances);
        }
    }

    private Finding FindingOf(ServiceModel service, int instances)
    {
        var wanted = options.MinimumReplicas.ToText();
        var risk = instances == 1
            ? "a single replica, which is unavailable while it moves or restarts"
            : $"{instances.ToText()} replicas, and the project requires {wanted} or more";
        if (service.AutoScale is { } autoScale)
        {
            var min = autoScale.Origin.Argument("min");
            return SingleReplica.At(min, service.Name, risk, $"raise AutoScale's minimum to {wanted}") with
            {
                Remedy = autoScale.Max < options.MinimumReplicas || instances < 2 ? null : new Remedy($"Keep at least {wanted} replicas", RemedyEdit.SetArgument(min, wanted)),
            };
        }

        // Whether a program may run twice, only its authors know; where it does already, more are no question.
        var title = $"Run {wanted} replicas";
        return service.Replicas is { } replicas
            ? SingleReplica.At(replicas.Origin.Argument("count"), service.Name, risk, $"use Replicas({wanted})") with
            {
                Remedy = instances < 2 ? null : new Remedy(title, RemedyEdit.SetArgument(replicas.Origin.Argument("count"), wanted)),
            }
            : SingleReplica.At(service.Origin, service.Name, risk, $"add [Replicas({wanted})]");
    }
}
