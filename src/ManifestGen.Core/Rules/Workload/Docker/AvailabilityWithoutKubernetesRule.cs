using ManifestGen.Model;

namespace ManifestGen.Rules.Workload.Docker;

/// <summary>MGEN274, MGEN275 and MGEN276: what Compose and Swarm lack of a rollout, a budget and the hooks.</summary>
internal sealed class AvailabilityWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule RolloutSettings = new(
        "MGEN274",
        "The rollout setting is not supported by Compose or Swarm",
        "There is no equivalent of {0}: it applies to the other targets only",
        RuleSeverity.Info,
        Category.Workload);

    private static readonly Rule NoBudget = new(
        "MGEN275",
        "Disruption budgets apply to Kubernetes only",
        "The disruption budget has no effect in {0}: it applies to Kubernetes only",
        RuleSeverity.Info,
        Category.Workload);

    private static readonly Rule NoHook = new(
        "MGEN276",
        "The lifecycle hook is not supported by Compose or Swarm",
        "There is no equivalent of {0}: it applies to the other targets only",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [RolloutSettings, NoBudget, NoHook];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var (workload, targets) = (service.Workload, application.Project.Targets);
        if (workload is { Rollout: { } rollout, RunsToCompletion: false } && LeftOut(rollout, workload.Kind, targets) is { } settings)
        {
            yield return RolloutSettings.At(rollout.Origin, settings);
        }

        if (workload is { Disruption: { } disruption, IsScaled: true } && TargetNames.OfDocker(targets) is { } names)
        {
            yield return NoBudget.At(disruption.Origin, names);
        }

        if (workload.Shutdown is { } shutdown && LeftOut(shutdown, targets) is { } before)
        {
            yield return NoHook.At(shutdown.Origin, before);
        }

        if (workload.PostStart is { } hook && LeftOut(hook, targets) is { } after)
        {
            yield return NoHook.At(hook.Origin, after);
        }
    }

    private static string? LeftOut(RolloutModel rollout, WorkloadResource kind, ManifestTargets targets)
    {
        var ofStatefulSet = kind == WorkloadResource.StatefulSet ? MissingCounterparts.Both : ManifestTargets.Compose;
        return MissingCounterparts.Describe(
            targets,
            (nameof(rollout.Strategy), rollout.Strategy == RolloutStrategy.OnDelete, MissingCounterparts.Both),
            (nameof(rollout.Strategy), rollout.Strategy == RolloutStrategy.Recreate, ofStatefulSet),
            (nameof(rollout.MaxSurge), rollout.MaxSurge is not null, ofStatefulSet),
            (nameof(rollout.MaxUnavailable), rollout.MaxUnavailable is not null, ofStatefulSet),
            (nameof(rollout.MinReadySeconds), rollout.MinReadySeconds is not null, ManifestTargets.Compose),
            (nameof(rollout.ProgressDeadlineSeconds), rollout.ProgressDeadlineSeconds is not null, MissingCounterparts.Both),
            (nameof(rollout.RevisionHistoryLimit), rollout.RevisionHistoryLimit is not null, MissingCounterparts.Both),
            (nameof(rollout.Partition), rollout.Partition is not null, MissingCounterparts.Both),
            (nameof(rollout.PodManagement), rollout.PodManagement is not null, MissingCounterparts.Both));
    }

    private static string? LeftOut(ShutdownModel shutdown, ManifestTargets targets) => MissingCounterparts.Describe(
        targets,
        (nameof(shutdown.PreStopSeconds), shutdown is { PreStopSeconds: > 0, PreStop: null }, MissingCounterparts.Both),
        (nameof(ShutdownAttribute.PreStopCommand), shutdown.PreStop?.Command.Count > 0, ManifestTargets.Swarm),
        (nameof(ShutdownAttribute.PreStopPath), shutdown.PreStop?.Path is not null, MissingCounterparts.Both));

    private static string? LeftOut(HookModel postStart, ManifestTargets targets) => MissingCounterparts.Describe(
        targets,
        ("PostStart", postStart.Command.Count > 0, ManifestTargets.Swarm),
        ("PostStart", postStart.Path is not null, MissingCounterparts.Both));
}
