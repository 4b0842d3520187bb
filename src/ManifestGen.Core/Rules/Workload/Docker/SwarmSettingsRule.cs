using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN295, MGEN296 and MGEN297: settings that only a Swarm has.</summary>
internal sealed class SwarmSettingsRule : IServiceRule
{
    private static readonly Rule OutOfRange = new(
        "MGEN295",
        "The Swarm setting is out of range",
        "{0} = {1} is out of range: use {2}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule NotOfKind = new(
        "MGEN296",
        "The Swarm setting is not supported by the workload kind",
        "{0} has no effect, because {1}: remove it",
        RuleSeverity.Error,
        Category.Workload);

    private static readonly Rule NoSwarm = new(
        "MGEN297",
        "Swarm settings have no effect without the swarm target",
        "[Swarm] has no effect in {0}: add swarm to ManifestGenTargets, or remove it",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [OutOfRange, NotOfKind, NoSwarm];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var targets = application.Project.Targets;
        if (service.Docker.Swarm is not { } swarm)
        {
            return [];
        }

        return targets.HasFlag(ManifestTargets.Swarm)
            ? OutOfRangeOf(swarm).Concat(LostOf(swarm, service.Workload))
            : [NoSwarm.At(swarm.Origin, string.Join(" and ", new[] { ManifestTargets.Compose, ManifestTargets.Kubernetes }.Where(target => targets.HasFlag(target)).DefaultIfEmpty(ManifestTargets.Docker)))];
    }

    private static IEnumerable<Finding> OutOfRangeOf(SwarmModel swarm)
    {
        (string Name, int? Value, int Min, int Max, string Range)[] numbers =
        [
            (nameof(swarm.MaxReplicasPerNode), swarm.MaxReplicasPerNode, 1, int.MaxValue, "1 or more"),
            (nameof(swarm.MonitorSeconds), swarm.MonitorSeconds, 1, int.MaxValue, "1 or more"),
            (nameof(swarm.MaxFailurePercent), swarm.MaxFailurePercent, 0, 100, "0 to 100"),
        ];
        return
            from number in numbers
            where number.Value < number.Min || number.Value > number.Max
            let place = swarm.Origin.Argument(number.Name)
            select OutOfRange.At(place, number.Name, number.Value!.Value.ToText(), number.Range) with { Remedy = Remedy.Remove(place) };
    }

    private static IEnumerable<Finding> LostOf(SwarmModel swarm, WorkloadModel workload)
    {
        const string NoUpdates = "a job is not updated";
        (string Name, bool IsLost, string Reason)[] settings =
        [
            (nameof(swarm.MaxReplicasPerNode), swarm.MaxReplicasPerNode is not null && workload.Kind == WorkloadResource.DaemonSet, "there is one task on every node"),
            (nameof(swarm.FailureAction), swarm.FailureAction is not null && workload.RunsToCompletion, NoUpdates),
            (nameof(swarm.MonitorSeconds), swarm.MonitorSeconds is not null && workload.RunsToCompletion, NoUpdates),
            (nameof(swarm.MaxFailurePercent), swarm.MaxFailurePercent is not null && workload.RunsToCompletion, NoUpdates),
        ];
        return
            from setting in settings
            where setting.IsLost
            let place = swarm.Origin.Argument(setting.Name)
            select NotOfKind.At(place, setting.Name, setting.Reason) with { Remedy = new Remedy($"Remove {setting.Name}", RemedyEdit.RemoveArgument(place)) };
    }
}
