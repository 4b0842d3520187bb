using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>How many pods there are, where they run, and how they are replaced.</summary>
internal static class Availability
{
    public static Subject FewReplicas { get; } = Reported(55, "too few instances", "MGEN203", "MGEN209").Proven().But("of a worker, and of a server that knows no other, one is right");

    public static Subject ReplicasWithAutoscaler { get; } = Impossible(56, "a number of instances beside an autoscaler", "MGEN201");

    public static Subject LowMinimum { get; } = Reported(57, "a minimum of an autoscaler that is too low", "MGEN205", "MGEN209").Proven().But("of a worker, one is right");

    public static Subject NoRange { get; } = Impossible(58, "an autoscaler whose maximum is not above its minimum", "MGEN204", "MGEN208");

    public static Subject AutoscalerWithoutTarget { get; } = Impossible(59, "an autoscaler of something that is not there");

    public static Subject NoBudget { get; } = Impossible(60, "no PodDisruptionBudget for several instances");

    public static Subject BlockingBudget { get; } = Impossible(61, "a PodDisruptionBudget that never lets a pod go", "MGEN263");

    public static Subject BudgetAboveMinimum { get; } = BlockingBudget with { Row = 62, Words = "a PodDisruptionBudget that asks for more than the autoscaler's minimum" };

    public static Subject BudgetWithoutPolicy { get; } = Impossible(63, "a PodDisruptionBudget without a bound, or that keeps broken pods");

    public static Subject AntiAffinity { get; } = Impossible(64, "several instances that may all be on one node");

    public static Subject Spread { get; } = Impossible(65, "pods that are not spread over zones");

    public static Subject NodeAffinity { get; } = NotApplicable(66, "no affinity to nodes", "which nodes there are is the cluster's; `[NodeAffinity]` chooses some");

    public static Subject DnsOptions { get; } = NotApplicable(66, "no options of the name resolution", "the cluster's default; `[Pod(DnsOptions = …)]` sets others");

    public static Subject RestartPolicy { get; } = NotApplicable(66, "no restart policy of the pod", "it follows from the kind of workload");

    public static Subject Rollout { get; } = Impossible(67, "an update that stops all instances first", "MGEN261", "MGEN714", "MGEN715").But("what nobody calls may pause");

    public static Subject HeadlessName { get; } = Impossible(68, "a StatefulSet without its headless Service");

    public static Subject Jobs { get; } = Impossible(69, "a job without a deadline or a restart policy");

    public static Subject JobThatStays { get; } = NotApplicable(69, "a job without a time to live", "a Job that is removed is created, and run, again by the next apply");

    public static Subject NakedPod { get; } = Impossible(69, "a pod that nothing creates anew");

    public static Subject CronJob { get; } = NotApplicable(69, "a CronJob, because an attacker might use one to stay", "only `[Schedule]` makes one");
}
