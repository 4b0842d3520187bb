using ManifestGen.Model;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN254 and MGEN255: what a kind of workload, or a strategy, knows nothing of is not written.</summary>
internal sealed class RolloutArgumentsRule : IServiceRule
{
    private static readonly WorkloadResource[] All = [WorkloadResource.Deployment, WorkloadResource.StatefulSet, WorkloadResource.DaemonSet];

    private static readonly Rule OfOtherKind = new(
        "MGEN254",
        "The rollout setting is not supported by the workload kind",
        "{0} has no effect on {1}: remove it{2}",
        RuleSeverity.Error,
        Category.Workload);

    private static readonly Rule OfOtherStrategy = new(
        "MGEN255",
        "The rollout setting is not supported by the strategy",
        "{0} has no effect with {1}, which does not replace a few pods at a time: remove it, or set Strategy to RollingUpdate",
        RuleSeverity.Error,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [OfOtherKind, OfOtherStrategy];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.Rollout is not { } rollout)
        {
            return [];
        }

        return service.Workload.RunsToCompletion
            ? [OfOtherKind.At(rollout.Origin, "Rollout", service.Workload.Kind.WithArticle(), "") with { Remedy = new Remedy("Remove Rollout", RemedyEdit.RemoveAttribute(rollout.Origin)) }]
            : SettingsOf(rollout).Where(setting => setting.IsDeclared).Select(setting => FindingOf(setting, rollout, service)).OfType<Finding>();
    }

    private static Finding? FindingOf(Setting setting, RolloutModel rollout, ServiceModel service)
    {
        var (kind, strategy) = (service.Workload.Kind, service.EffectiveRolloutStrategy);
        var place = rollout.Origin.Argument(setting.Argument);
        var remedy = new Remedy($"Remove {setting.Argument}", RemedyEdit.RemoveArgument(place));
        if (!setting.Kinds.Contains(kind))
        {
            return OfOtherKind.At(place, setting.Description ?? setting.Argument, kind.WithArticle(), $"; it applies to {setting.Kinds.WithArticles()}") with { Remedy = remedy };
        }

        return setting.IsOfRollingUpdate && strategy != RolloutStrategy.RollingUpdate
            ? OfOtherStrategy.At(place, setting.Argument, strategy.ToString()) with { Remedy = remedy }
            : null;
    }

    private static Setting[] SettingsOf(RolloutModel rollout) =>
    [
        new(nameof(rollout.Strategy), rollout.Strategy == RolloutStrategy.Recreate, [WorkloadResource.Deployment]) { Description = "Recreate" },
        new(nameof(rollout.Strategy), rollout.Strategy == RolloutStrategy.OnDelete, [WorkloadResource.StatefulSet, WorkloadResource.DaemonSet]) { Description = "OnDelete" },
        new(nameof(rollout.MaxSurge), rollout.MaxSurge is not null, [WorkloadResource.Deployment, WorkloadResource.DaemonSet]) { IsOfRollingUpdate = true },
        new(nameof(rollout.MaxUnavailable), rollout.MaxUnavailable is not null, [WorkloadResource.Deployment, WorkloadResource.DaemonSet]) { IsOfRollingUpdate = true },
        new(nameof(rollout.MinReadySeconds), rollout.MinReadySeconds is not null, All),
        new(nameof(rollout.ProgressDeadlineSeconds), rollout.ProgressDeadlineSeconds is not null, [WorkloadResource.Deployment]),
        new(nameof(rollout.RevisionHistoryLimit), rollout.RevisionHistoryLimit is not null, All),
        new(nameof(rollout.Partition), rollout.Partition is not null, [WorkloadResource.StatefulSet]) { IsOfRollingUpdate = true },
        new(nameof(rollout.PodManagement), rollout.PodManagement is not null, [WorkloadResource.StatefulSet]),
    ];

    private sealed record Setting(string Argument, bool IsDeclared, WorkloadResource[] Kinds)
    {
        /// <summary>What messages call it, where that is not the argument's name.</summary>
        public string? Description { get; init; }

        public bool IsOfRollingUpdate { get; init; }
    }
}
