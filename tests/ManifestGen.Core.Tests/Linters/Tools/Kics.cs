using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class Kics
{
    public static Linter All { get; } = new("KICS, Compose", "2", 21,
    [
        new("Cgroup Not Default", ComposeFiles.Cgroup),
        new("Container Capabilities Unrestricted", Privileges.KeptCapabilities),
        new("Container Traffic Not Bound To Host Interface", ComposeFiles.Interface),
        new("Cpus Not Limited", Amounts.CpuLimit),
        new("Default Seccomp Profile Disabled", Privileges.Seccomp, "a seccomp profile that is turned off"),
        new("Docker Socket Mounted In Container", Privileges.EngineSocket),
        new("Healthcheck Not Set", Probing.HealthCheck),
        new("Host Namespace is Shared", Privileges.HostProcesses),
        new("Memory Not Limited", Amounts.MemoryLimit),
        new("Networks Not Set", ComposeFiles.Bridge),
        new("No New Privileges Not Set", Privileges.Escalation),
        new("Pids Limit Not Set", Amounts.Processes),
        new("Privileged Containers Enabled", Privileges.Privileged),
        new("Privileged Ports Mapped In Container", Probing.PrivilegedPort),
        new("Restart Policy On Failure Not Set To 5", ComposeFiles.RestartPolicy),
        new("Security Opt Not Set", Privileges.Escalation, "no security options"),
        new("Shared Host IPC Namespace", Privileges.HostIpc),
        new("Shared Host Network Namespace", Privileges.HostNetwork),
        new("Shared Host User Namespace", Privileges.HostNamespaces, "the users of the host"),
        new("Volume Has Sensitive Host Directory", Privileges.HostPath, "a folder of the host's system"),
        new("Volume Mounted In Multiple Containers", Privileges.Propagation),
    ])
    {
        Home = "https://docs.kics.io/latest/queries/dockercompose-queries/",
    };
}
