using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class PodSecurityAdmission
{
    public static Linter All { get; } = new("Pod Security Admission", "Kubernetes 1.37", 18,
    [
        new("baseline: HostProcess", Privileges.HostProcess),
        new("baseline: Host Namespaces", Privileges.HostNamespaces),
        new("baseline: Privileged Containers", Privileges.Privileged),
        new("baseline: Capabilities", Privileges.AddedCapabilities),
        new("baseline: HostPath Volumes", Privileges.HostPath),
        new("baseline: Host Ports", Privileges.HostPort),
        new("baseline: Host Probes / Lifecycle Hooks", Privileges.ProbeHost),
        new("baseline: AppArmor", Privileges.Confinement, "an AppArmor profile that is turned off"),
        new("baseline: SELinux", Privileges.Confinement, "options of SELinux that confine less than the default"),
        new("baseline: /proc Mount Type", Privileges.ProcMount),
        new("baseline: Seccomp", Privileges.Seccomp, "a seccomp profile that is turned off"),
        new("baseline: Sysctls", Privileges.Sysctls),
        new("restricted: Volume Types", Privileges.VolumeTypes),
        new("restricted: Privilege Escalation", Privileges.Escalation),
        new("restricted: Running as Non-root", Privileges.Root, "a process that may run as root"),
        new("restricted: Running as Non-root user", Privileges.Root, "the user 0"),
        new("restricted: Seccomp", Privileges.Seccomp),
        new("restricted: Capabilities", Privileges.OtherCapabilities),
    ])
    {
        Home = "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
    };
}
