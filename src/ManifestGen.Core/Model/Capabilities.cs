namespace ManifestGen.Model;

/// <summary>The capabilities of Linux, in the order of the public enum.</summary>
public static class Capabilities
{
    private static readonly string[] Names =
    [
        "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH",
        "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD", "NET_ADMIN",
        "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT",
        "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "SYSLOG", "WAKE_ALARM",
    ];

    // Those of Docker's default set, as the Pod Security level baseline has it.
    private static readonly string[] Baseline =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    /// <summary>The kernel's name of a member of the public enum. Null for a number that is no member.</summary>
    public static string? NameOf(int member) => member >= 0 && member < Names.Length ? Names[member] : null;

    /// <summary>The strictest level at which a container may have the capability.</summary>
    public static PodSecurityLevel LevelOf(string name) =>
        name == "NET_BIND_SERVICE" ? PodSecurityLevel.Restricted
        : Array.IndexOf(Baseline, name) >= 0 ? PodSecurityLevel.Baseline
        : PodSecurityLevel.Privileged;
}
