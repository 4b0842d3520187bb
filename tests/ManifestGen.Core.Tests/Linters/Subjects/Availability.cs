using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>How many pods there are, where they run, and how they are replaced.</summary>
internal static class Availability
{
    public static Subject FewReplicas { get; } = Reported(55, "too few replicas", "MGEN203", "MGEN209").Proven().But("one replica is correct for a worker, and for a server that does not form a cluster");

    public static Subject ReplicasWithAutoscaler { get; } = Impossible(56, "a number of replicas together with an autoscaler", "MGEN201");

    public static Subject LowMinimum { get; } = Reported(57, "an autoscaler with a minimum that is too low", "MGEN205", "MGEN209").Proven().But("one replica is correct for a worker");

    public static Subject NoRange { get; } = Impossible(58, "an autoscaler whose maximum is not above its minimum", "MGEN204", "MGEN208");

    public static Subject AutoscalerWithoutTarget { get; } = Impossible(59, "an autoscaler without a target object");

    public static Subject NoBudget { get; } = Impossible(60, "no PodDisruptionBudget for several replicas");

    public static Subject BlockingBudget { get; } = Impossible(61, "a PodDisruptionBudget that never allows an eviction", "MGEN263");

    public static Subject BudgetAboveMinimum { get; } = BlockingBudget with { Row = 62, Words = "a PodDisruptionBudget that asks for more than the autoscaler's minimum" };

    public static Subject BudgetWithoutPolicy { get; } = Impossible(63, "a PodDisruptionBudget without a bound, or that keeps broken pods");

    public static Subject AntiAffinity { get; } = Impossible(64, "several replicas that can all be on one node");

    public static Subject Spread { get; } = Impossible(65, "pods that are not spread over zones");

    public static Subject NodeAffinity { get; } = NotApplicable(66, "no affinity to nodes", "the cluster defines the nodes; `[NodeAffinity]` selects some");

    public static Subject DnsOptions { get; } = NotApplicable(66, "no options of the name resolution", "the cluster's default; `[Pod(DnsOptions = …)]` sets others");

    public static Subject RestartPolicy { get; } = NotApplicable(66, "no restart policy of the pod", "it follows from the kind of workload");

    public static Subject Rollout { get; } = Impossible(67, "an update that stops all replicas first", "MGEN261", "MGEN714", "MGEN715").But("a service without callers can be interrupted");

    public static Subject HeadlessName { get; } = Impossible(68, "a StatefulSet without its headless Service");

    public static Subject Jobs { get; } = Impossible(69, "a job without a deadline or a restart policy");

    public static Subject JobThatStays { get; } = NotApplicable(69, "a job without a time to live", "the next apply creates and runs a deleted Job again");

    public static Subject NakedPod { get; } = Impossible(69, "a pod that no controller recreates");

    public static Subject CronJob { get; } = NotApplicable(69, "a CronJob, because an attacker might use one for persistence", "only `[Schedule]` generates one");
}
