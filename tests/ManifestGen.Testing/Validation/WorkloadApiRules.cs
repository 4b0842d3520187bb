using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What an API server refuses of a workload, its rollout, its stop and its budget, and no schema knows.</summary>
public static class WorkloadApiRules
{
    /// <summary>What is wrong in the documents of one service.</summary>
    public static IEnumerable<string> Check(IReadOnlyList<object> resources) =>
    [
        .. resources.SelectMany(OfResource),
        .. OfStop(Workload.Of(resources)),
    ];

    private static IEnumerable<string> OfResource(object resource) => resource switch
    {
        V1Deployment { Spec: var spec } => OfDeployment(spec),
        V1StatefulSet { Spec: var spec } set => Broken(
            ("partition", spec.UpdateStrategy.RollingUpdate?.Partition < 0),
            ("bounds of OnDelete", spec.UpdateStrategy is { Type: "OnDelete", RollingUpdate: not null }),
            ("name with the hash of a revision", set.Metadata.Name.Length > 52)),
        V1DaemonSet { Spec.UpdateStrategy: var strategy } => Broken(
            ("bounds of OnDelete", strategy is { Type: "OnDelete", RollingUpdate: not null }),
            ("surge or unavailable", strategy.RollingUpdate is { } update && IsZero(update.MaxSurge) == IsZero(update.MaxUnavailable)),
            ("more than 100%", strategy.RollingUpdate is { } bounds && (IsAbove100(bounds.MaxSurge) || IsAbove100(bounds.MaxUnavailable)))),
        V1Job { Spec: var spec } job => OfJob(spec, job.Metadata.Name),
        V1CronJob { Spec: var spec } job =>
        [
            .. Broken(
                ("name with the number of a job", job.Metadata.Name.Length > 52),
                ("deadline or history", new[] { spec.StartingDeadlineSeconds, spec.SuccessfulJobsHistoryLimit, spec.FailedJobsHistoryLimit }.Any(number => number < 0)),
                ("time zone", spec.TimeZone is null or "" || spec.TimeZone.Contains(' ', StringComparison.Ordinal))),
            .. OfJob(spec.JobTemplate.Spec, job.Metadata.Name + "-12345678"),
        ],
        V1PodDisruptionBudget { Spec: var spec } => Broken(
            ("bounds of a budget", spec.MinAvailable is null == spec.MaxUnavailable is null),
            ("more than 100%", IsAbove100(spec.MinAvailable) || IsAbove100(spec.MaxUnavailable))),
        _ => [],
    };

    private static IEnumerable<string> OfDeployment(V1DeploymentSpec spec) => Broken(
        ("bounds of Recreate", spec.Strategy is { Type: "Recreate", RollingUpdate: not null }),
        ("no surge and none unavailable", spec.Strategy.RollingUpdate is { } update && IsZero(update.MaxSurge) && IsZero(update.MaxUnavailable)),
        ("more than 100%", spec.Strategy.RollingUpdate is { } bounds && IsAbove100(bounds.MaxUnavailable)),
        ("progress deadline", (spec.ProgressDeadlineSeconds ?? 600) <= (spec.MinReadySeconds ?? 0)),
        ("negative number", spec.MinReadySeconds < 0 || spec.RevisionHistoryLimit < 0));

    private static IEnumerable<string> OfJob(V1JobSpec spec, string name) => Broken(
        ("restart policy", spec.Template.Spec.RestartPolicy is not ("Never" or "OnFailure")),
        ("index without completions", spec is { CompletionMode: "Indexed", Completions: null }),
        ("name with an index", spec is { CompletionMode: "Indexed", Completions: { } completions } && $"{name}-{completions - 1}".Length > 63),
        ("failure policy and restart policy", spec.PodFailurePolicy is not null && spec.Template.Spec.RestartPolicy != "Never"),
        ("exit codes", spec.PodFailurePolicy?.Rules.Any(rule => rule.OnExitCodes is { } codes && !AreExitCodes(codes.Values)) == true),
        ("container of exit codes", spec.PodFailurePolicy?.Rules.Any(rule => rule.OnExitCodes is { ContainerName: { } container } && spec.Template.Spec.Containers.All(other => other.Name != container)) == true),
        ("negative number", new long?[] { spec.Completions, spec.Parallelism, spec.BackoffLimit, spec.ActiveDeadlineSeconds, spec.TtlSecondsAfterFinished }.Any(number => number < 0)));

    // Some, in order, each once; In does not take 0.
    private static bool AreExitCodes(IList<int> codes) => codes.Count is > 0 and <= 255 && codes.All(code => code is > 0 and <= 255) && codes.SequenceEqual(codes.Distinct().Order());

    private static IEnumerable<string> OfStop(Workload workload)
    {
        var hooks = new[] { workload.Container.Lifecycle?.PostStart, workload.Container.Lifecycle?.PreStop }.OfType<V1LifecycleHandler>().ToList();
        return Broken(
            ("negative grace period", workload.Pod.TerminationGracePeriodSeconds < 0),
            ("pause", hooks.Exists(hook => hook.Sleep is { } sleep && (sleep.Seconds < 1 || sleep.Seconds > workload.Pod.TerminationGracePeriodSeconds))),
            ("handlers of a hook", hooks.Exists(hook => new object?[] { hook.Exec, hook.HttpGet, hook.Sleep }.OfType<object>().Count() != 1)),
            ("command of a hook", hooks.Exists(hook => hook.Exec is { Command: null or { Count: 0 } })),
            ("port of a hook", hooks.Exists(hook => hook.HttpGet is { } get && workload.Container.Ports?.Any(port => port.Name == get.Port.Value) != true)));
    }

    private static bool IsZero(IntOrString? share) => share?.Value is null or "0" || share.Value.TrimStart('0') is "" or "%";

    private static bool IsAbove100(IntOrString? share) => share?.Value is { } text && text.EndsWith('%') && int.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture) > 100;

    private static IEnumerable<string> Broken(params (string What, bool IsBroken)[] rules) => rules.Where(rule => rule.IsBroken).Select(rule => rule.What);
}
