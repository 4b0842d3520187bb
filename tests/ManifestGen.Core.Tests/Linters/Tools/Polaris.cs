using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class Polaris
{
    public static Linter All { get; } = new("polaris", "10.2", 44,
    [
        new("automountServiceAccountToken", Privileges.MountedToken),
        new("clusterrolePodExecAttach", Access.Shells, "a role of the cluster that opens shells in pods"),
        new("clusterrolebindingClusterAdmin", Access.ClusterAdmin, "a binding to cluster-admin in the whole cluster"),
        new("clusterrolebindingPodExecAttach", Access.Shells, "a binding in the whole cluster to a role that opens shells"),
        new("cpuLimitsMissing", Amounts.CpuLimit),
        new("cpuRequestsMissing", Amounts.CpuRequest),
        new("dangerousCapabilities", Privileges.AddedCapabilities),
        new("deploymentMissingReplicas", Availability.FewReplicas, "fewer than 2 replicas"),
        new("hostIPCSet", Privileges.HostIpc),
        new("hostNetworkSet", Privileges.HostNetwork),
        new("hostPIDSet", Privileges.HostProcesses),
        new("hostPathSet", Privileges.HostPath),
        new("hostPortSet", Privileges.HostPort),
        new("hostProcess", Privileges.HostProcess),
        new("hpaMaxAvailability", Availability.NoRange),
        new("hpaMinAvailability", Availability.LowMinimum, "a minimum of an autoscaler below 2"),
        new("insecureCapabilities", Privileges.KeptCapabilities),
        new("linuxHardening", Privileges.Seccomp, "neither seccomp, AppArmor, SELinux nor dropped capabilities"),
        new("livenessProbeMissing", Probing.Liveness),
        new("memoryLimitsMissing", Amounts.MemoryLimit),
        new("memoryRequestsMissing", Amounts.MemoryRequest),
        new("metadataAndInstanceMismatched", Objects.RecommendedLabels, "an instance label that is not the object's name"),
        new("missingNetworkPolicy", Exposure.NoNetworkPolicy),
        new("missingPodDisruptionBudget", Availability.NoBudget),
        new("notReadOnlyRootFilesystem", Privileges.WritableRoot),
        new("pdbDisruptionsIsZero", Availability.BlockingBudget),
        new("pdbMinAvailableGreaterThanHPAMinReplicas", Availability.BudgetAboveMinimum),
        new("priorityClassNotSet", Amounts.PriorityClass),
        new("privilegeEscalationAllowed", Privileges.Escalation),
        new("procMount", Privileges.ProcMount),
        new("pullPolicyNotAlways", Images.PullPolicy),
        new("readinessProbeMissing", Probing.Readiness),
        new("rolePodExecAttach", Access.Shells),
        new("rolebindingClusterAdminClusterRole", Access.ClusterAdmin, "a binding to the role cluster-admin of the cluster"),
        new("rolebindingClusterAdminRole", Access.Wildcards, "a binding to a role that allows everything"),
        new("rolebindingClusterRolePodExecAttach", Access.Shells, "a binding to a role of the cluster that opens shells"),
        new("rolebindingRolePodExecAttach", Access.Shells, "a binding to a role that opens shells"),
        new("runAsPrivileged", Privileges.Privileged),
        new("runAsRootAllowed", Privileges.Root),
        new("sensitiveConfigmapContent", SubjectSettings.SecretInConfigMap),
        new("sensitiveContainerEnvVar", SubjectSettings.SecretLiteral),
        new("tagNotSpecified", Images.NoTag),
        new("tlsSettingsMissing", Exposure.IngressWithoutTls),
        new("topologySpreadConstraint", Availability.Spread),
    ])
    {
        Home = "https://polaris.docs.fairwinds.com/checks/security/",
    };
}
