namespace ManifestGen;

/// <summary>What the container can do on its node. By default, it runs as a non-root user with a read-only root file system and no capabilities.</summary>
/// <remarks>
/// <para>Kubernetes: <c>securityContext</c> of the pod and of its container. By default they satisfy the Pod Security level <c>restricted</c>.
/// Compose and Swarm: what their engines know of it (MGEN813 names what they do not).</para>
/// <para>Errors: MGEN801 (weaker than the default without a <see cref="Reason"/>), MGEN802 (the Pod Security level that results),
/// MGEN803 (a namespace that rejects the pods), MGEN804 (a reason without effect), MGEN805 (an id out of range), MGEN806 (group 0),
/// MGEN807 (an id that may be a user of the node), MGEN808 (a profile without its file), MGEN809 (a file without its profile),
/// MGEN810 (a sysctl), MGEN811 (not a member of its enum), MGEN812 (contradictory), MGEN813 (no effect in a target),
/// MGEN814 (capabilities without effect).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SecurityAttribute : ManifestAttribute
{
    /// <summary>
    /// The numeric user of the process. Default: 10001. 0 is root, and needs a <see cref="Reason"/>.
    /// Kubernetes: <c>runAsUser</c>. Compose and Swarm: <c>user</c>. Dockerfile: <c>USER</c>, if all services of the project agree.
    /// </summary>
    public int RunAsUser { get; set; }

    /// <summary>The numeric group of the process. Default: the same number as <see cref="RunAsUser"/>. Kubernetes: <c>runAsGroup</c>.</summary>
    public int RunAsGroup { get; set; }

    /// <summary>The group that owns the files of volumes. Default: <see cref="RunAsGroup"/>. Kubernetes: <c>fsGroup</c>.</summary>
    public int FsGroup { get; set; }

    /// <summary>More groups of the process. Default: none. Kubernetes: <c>supplementalGroups</c>. Compose: <c>group_add</c>.</summary>
    public int[] SupplementalGroups { get; set; } = [];

    /// <summary>
    /// Whether the container's file system is read-only, except <c>/tmp</c> and volumes. Default: true. False needs a <see cref="Reason"/>.
    /// Kubernetes: <c>readOnlyRootFilesystem</c>. Compose and Swarm: <c>read_only</c>.
    /// </summary>
    public bool ReadOnlyRootFilesystem { get; set; } = true;

    /// <summary>
    /// Capabilities of the container; all others are dropped. Default: none. All but <see cref="Capability.NetBindService"/> need a <see cref="Reason"/>.
    /// Kubernetes: <c>capabilities.add</c>. Compose and Swarm: <c>cap_add</c>.
    /// </summary>
    public Capability[] AddCapabilities { get; set; } = [];

    /// <summary>
    /// Whether a process can gain more privileges than its parent, as with <c>sudo</c>. Default: false, and true for a <see cref="Privileged"/> container.
    /// True needs a <see cref="Reason"/>. Kubernetes: <c>allowPrivilegeEscalation</c>. Compose: <c>no-new-privileges</c>.
    /// </summary>
    public bool AllowPrivilegeEscalation { get; set; }

    /// <summary>
    /// Whether the container has full access to the node. Default: false. True needs a <see cref="Reason"/>. Kubernetes and Compose: <c>privileged</c>.
    /// </summary>
    public bool Privileged { get; set; }

    /// <summary>
    /// Which system calls are allowed. Default: <see cref="SecurityProfile.RuntimeDefault"/>. <see cref="SecurityProfile.Unconfined"/> needs a <see cref="Reason"/>.
    /// Kubernetes: <c>seccompProfile</c>. Compose: <c>security_opt</c>.
    /// </summary>
    public SecurityProfile Seccomp { get; set; }

    /// <summary>With <see cref="SecurityProfile.Localhost"/>: the profile's file, below the kubelet's folder <c>seccomp</c>.</summary>
    public string? SeccompProfile { get; set; }

    /// <summary>
    /// The AppArmor profile. Default: none is generated, so the runtime's own applies if the node has AppArmor. With any except
    /// <see cref="SecurityProfile.Unconfined"/>, a node without AppArmor rejects the pod. <see cref="SecurityProfile.Unconfined"/> needs a
    /// <see cref="Reason"/>.
    /// Kubernetes: <c>appArmorProfile</c>. Compose: <c>security_opt</c>.
    /// </summary>
    public SecurityProfile AppArmor { get; set; }

    /// <summary>With <see cref="SecurityProfile.Localhost"/>: the name of a profile that is loaded on the node.</summary>
    public string? AppArmorProfile { get; set; }

    /// <summary>The SELinux level, such as <c>s0:c123,c456</c>. Default: the runtime's choice. Kubernetes: <c>seLinuxOptions.level</c>. Compose: <c>security_opt</c>.</summary>
    public string? SELinuxLevel { get; set; }

    /// <summary>
    /// The SELinux type. Default: the runtime's choice. Another than <c>container_t</c>, <c>container_init_t</c> and <c>container_kvm_t</c> needs a <see cref="Reason"/>.
    /// Kubernetes: <c>seLinuxOptions.type</c>. Compose: <c>security_opt</c>.
    /// </summary>
    public string? SELinuxType { get; set; }

    /// <summary>
    /// Parameters of the kernel for this pod, each as <c>name=value</c>, such as <c>net.ipv4.ip_unprivileged_port_start=0</c>. Default: none.
    /// One that is not isolated between pods needs a <see cref="Reason"/>, and a node that allows it.
    /// Kubernetes: <c>sysctls</c> of the pod. Compose and Swarm: <c>sysctls</c>.
    /// </summary>
    public string[] Sysctls { get; set; } = [];

    /// <summary>
    /// Why the service needs what is weaker than the default, for those who review it. Default: none.
    /// Kubernetes: the annotation <c>manifestgen.dev/security-exception</c> of the pods. Compose and Swarm: a label of that name.
    /// </summary>
    public string? Reason { get; set; }
}
