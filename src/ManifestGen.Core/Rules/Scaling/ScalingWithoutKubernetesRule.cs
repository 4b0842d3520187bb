using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN210 and MGEN211: a number of replicas that Compose or Swarm cannot run.</summary>
internal sealed class ScalingWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule ReplicasIgnored = new(
        "MGEN210",
        "Compose runs a single replica of a service with published ports",
        "Compose runs one replica of '{0}' instead of {1}, because a host port can be published only once; the other targets run {1}",
        RuleSeverity.Info,
        Category.Scaling);

    private static readonly Rule AutoScaleIgnored = new(
        "MGEN211",
        "Autoscaling applies to Kubernetes only",
        "AutoScale applies to Kubernetes only: {0}",
        RuleSeverity.Info,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [ReplicasIgnored, AutoScaleIgnored];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var compose = application.Project.Targets.HasFlag(ManifestTargets.Compose);
        var swarm = application.Project.Targets.HasFlag(ManifestTargets.Swarm);
        if (!service.Workload.IsScaled)
        {
            yield break;
        }

        if (service.AutoScale is { } autoScale)
        {
            var counts = new[] { compose ? "Compose runs one replica" : null, swarm ? $"Swarm runs {service.UnscaledReplicas.ToText()}" : null }.OfType<string>().ToArray();
            if (counts.Length > 0)
            {
                yield return AutoScaleIgnored.At(autoScale.Origin, string.Join(", ", counts));
            }
        }
        else if (compose && service.Replicas is { Count: > 1 } replicas && PublishedPorts.AnyOf(service))
        {
            yield return ReplicasIgnored.At(replicas.Origin.Argument("count"), service.Name, replicas.Count.ToText());
        }
    }
}
