using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>What a container may do on its node.</summary>
internal static class Privileges
{
    private const string NoReason = "MGEN801";

    private const string Level = "MGEN802";

    private const string GroupOfRoot = "MGEN806";

    public static Subject Privileged { get; } = Impossible(1, "a privileged container", NoReason, Level);

    public static Subject Escalation { get; } = Impossible(2, "a process that may gain privileges", NoReason, Level);

    public static Subject Root { get; } = Impossible(3, "a process that runs, or may run, as root", NoReason, Level, "MGEN842");

    public static Subject RootGroup { get; } = Impossible(3, "a process in the group of root", GroupOfRoot, NoReason, Level);

    public static Subject NoContext { get; } = Impossible(3, "a pod or container without a security context");

    public static Subject LowUser { get; } = Impossible(4, "a user ID below 10000", "MGEN807", GroupOfRoot, NoReason, Level)
        .But("a backing service runs as the user of its image");

    public static Subject LowGroup { get; } = LowUser with { Words = "a group ID below 10000" };

    public static Subject WritableRoot { get; } = Impossible(5, "a writable root file system", NoReason, Level);

    public static Subject KeptCapabilities { get; } = Impossible(6, "capabilities that are not dropped");

    public static Subject AddedCapabilities { get; } = Impossible(7, "capabilities beyond NET_BIND_SERVICE", NoReason, Level);

    public static Subject OtherCapabilities { get; } = AddedCapabilities.AlsoProvenBy(6) with { Words = "capabilities that are not dropped, or others than NET_BIND_SERVICE" };

    public static Subject Seccomp { get; } = Impossible(8, "no seccomp profile", NoReason, Level);

    public static Subject Confinement { get; } = Impossible(9, "an AppArmor or SELinux profile that confines less than the default", NoReason, Level);

    public static Subject ProcMount { get; } = Impossible(10, "an unmasked /proc");

    public static Subject Sysctls { get; } = Impossible(10, "a kernel parameter that reaches beyond the pod", NoReason, Level);

    public static Subject AnySysctl { get; } = Sysctls.But("of `net.*` those that Pod Security calls safe can be declared freely");

    public static Subject HostProcesses { get; } = Impossible(11, "processes shared with the host");

    public static Subject HostIpc { get; } = Impossible(11, "IPC shared with the host");

    public static Subject HostNetwork { get; } = Impossible(11, "the network of the host");

    public static Subject HostNamespaces { get; } = Impossible(11, "a namespace of the host's kernel");

    public static Subject HostProcess { get; } = Impossible(12, "a Windows container that is a process of the host");

    public static Subject HostPort { get; } = Impossible(13, "a port of the node");

    public static Subject HostPath { get; } = Impossible(14, "a folder of the host");

    public static Subject EngineSocket { get; } = HostPath with { Words = "the socket of the container engine" };

    public static Subject Propagation { get; } = HostPath with { Words = "mounts that spread to the host or to other containers" };

    public static Subject MountedToken { get; } = Impossible(15, "a token of the Kubernetes API in the pods", "MGEN827")
        .But("`[KubernetesAccess]` needs one, and says what for");

    public static Subject DefaultAccount { get; } = Impossible(16, "pods that run as the account 'default'", "MGEN821");

    public static Subject MissingAccount { get; } = Impossible(16, "an account that is not written", "MGEN828");

    public static Subject DeprecatedAccount { get; } = Impossible(16, "the old field for the account");

    public static Subject ProbeHost { get; } = Impossible(17, "a probe or hook that goes to another host");

    public static Subject VolumeTypes { get; } = Impossible(18, "a type of volume that reaches outside of the pod");

    public static Subject HostAliases { get; } = NotApplicable(19, "names added to /etc/hosts", "only `[HostAlias]` adds any, each for an address");

    public static Subject Devices { get; } = NotApplicable(19, "devices of the host", "no attribute names one; `[ExtendedResource]` asks for a number of a kind");

    public static Subject Ulimits { get; } = NotApplicable(19, "limits of the process that differ from the daemon's", "the daemon's are right, and no attribute sets others");

    public static Subject Sudo { get; } = Escalation with { Words = "sudo in the entry point, which has to gain privileges" };
}
