using ManifestGen.Model;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN271: what Compose and Swarm make of a kind of workload that they do not have.</summary>
internal sealed class KindWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NoSuchKind = new(
        "MGEN271",
        "The workload kind is not supported by Compose or Swarm",
        "{0} is not supported by {1}: {2}",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [NoSuchKind];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        var place = service.Origin.Argument(nameof(ContainerServiceAttribute.Workload));
        if (service is { Backing: null, Workload.Kind: WorkloadResource.StatefulSet } && TargetNames.OfDocker(targets) is { } names)
        {
            yield return NoSuchKind.At(place, "StatefulSet", names, "replicas have their own names and volumes in Swarm only");
        }
        else if (service.Workload.Kind == WorkloadResource.DaemonSet && targets.HasFlag(ManifestTargets.Compose))
        {
            yield return NoSuchKind.At(place, "DaemonSet", "Compose", "it runs one replica, on its only machine");
        }
    }
}
