using ManifestGen.Model;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN271: what Compose and Swarm make of a kind of workload that they do not have.</summary>
internal sealed class KindWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NoSuchKind = new(
        "MGEN271",
        "The workload kind is not supported by Compose or Swarm",
        "There is no {0} in {1}: {2}",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [NoSuchKind];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        var place = service.Origin.Argument("Workload");
        if (service is { Backing: null, Workload.Kind: WorkloadKind.StatefulSet } && TargetNames.OfDocker(targets) is { } names)
        {
            yield return NoSuchKind.At(place, "StatefulSet", names, "instances have names and volumes of their own in Swarm only");
        }
        else if (service.Workload.Kind == WorkloadKind.DaemonSet && targets.HasFlag(ManifestTargets.Compose))
        {
            yield return NoSuchKind.At(place, "DaemonSet", "Compose", "it runs one instance, on its only machine");
        }
    }
}
