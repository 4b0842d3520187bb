using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class KubeScore
{
    public static Linter All { get; } = new("kube-score", "1.20", 39,
    [
        new("container-cpu-requests-equal-limits", Amounts.Unequal, "a CPU request that is not the limit"),
        new("container-ephemeral-storage-request-and-limit", Amounts.EphemeralStorage),
        new("container-ephemeral-storage-request-equals-limit", Amounts.Unequal, "a request of ephemeral storage that is not the limit"),
        new("container-image-pull-policy", Images.PullPolicy),
        new("container-image-tag", Images.NoTag),
        new("container-memory-requests-equal-limits", Amounts.Unequal, "a memory request that is not the limit"),
        new("container-ports-check", Probing.PortNames),
        new("container-resource-requests-equal-limits", Amounts.Unequal),
        new("container-resources", Amounts.CpuLimit, "no CPU limit; the other requests and limits are always there"),
        new("container-seccomp-profile", Privileges.Seccomp),
        new("container-security-context-privileged", Privileges.Privileged),
        new("container-security-context-readonlyrootfilesystem", Privileges.WritableRoot),
        new("container-security-context-user-group-id", Privileges.LowUser, "a user or group number below 10000"),
        new("cronjob-has-deadline", Availability.Jobs, "a CronJob without a deadline for its start"),
        new("cronjob-restartpolicy", Availability.Jobs, "a CronJob whose pods have no restart policy"),
        new("deployment-has-host-podantiaffinity", Availability.AntiAffinity),
        new("deployment-has-poddisruptionbudget", Availability.NoBudget),
        new("deployment-pod-selector-labels-match-template-metadata-labels", Objects.Selector),
        new("deployment-replicas", Availability.FewReplicas, "fewer than 2 replicas"),
        new("deployment-strategy", Availability.Rollout),
        new("deployment-targeted-by-hpa-does-not-have-replicas-configured", Availability.ReplicasWithAutoscaler),
        new("environment-variable-key-duplication", SubjectSettings.DuplicateVariable),
        new("horizontalpodautoscaler-has-target", Availability.AutoscalerWithoutTarget),
        new("horizontalpodautoscaler-replicas", Availability.LowMinimum, "a minimum of an autoscaler below 2"),
        new("ingress-targets-service", Exposure.IngressWithoutService),
        new("label-values", Objects.LabelValue),
        new("networkpolicy-targets-pod", Exposure.NetworkPolicyWithoutPods),
        new("pod-networkpolicy", Exposure.NoNetworkPolicy),
        new("pod-probes", Probing.Readiness, "no readiness probe, or only that"),
        new("pod-probes-identical", Probing.Identical),
        new("pod-topology-spread-constraints", Availability.Spread),
        new("poddisruptionbudget-has-policy", Availability.BudgetWithoutPolicy, "a PodDisruptionBudget without a bound"),
        new("service-targets-pod", Exposure.ServiceWithoutPods),
        new("service-type", Exposure.ServiceType, "a Service that opens a port on every node"),
        new("stable-version", Objects.ApiVersion),
        new("statefulset-has-host-podantiaffinity", Availability.AntiAffinity),
        new("statefulset-has-poddisruptionbudget", Availability.NoBudget),
        new("statefulset-has-servicename", Availability.HeadlessName),
        new("statefulset-pod-selector-labels-match-template-metadata-labels", Objects.Selector),
    ])
    {
        Home = "https://github.com/zegl/kube-score/blob/master/README_CHECKS.md",
    };
}
