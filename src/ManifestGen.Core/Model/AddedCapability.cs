namespace ManifestGen.Model;

/// <summary>A capability that a container adds to those that its user has.</summary>
public readonly record struct AddedCapability(Capability Member)
{
    /// <summary>The kernel's name without <c>CAP_</c>. Null for a number that is no member.</summary>
    public string? Name => Member switch
    {
        Capability.AuditControl => "AUDIT_CONTROL",
        Capability.AuditRead => "AUDIT_READ",
        Capability.AuditWrite => "AUDIT_WRITE",
        Capability.BlockSuspend => "BLOCK_SUSPEND",
        Capability.Bpf => "BPF",
        Capability.CheckpointRestore => "CHECKPOINT_RESTORE",
        Capability.Chown => "CHOWN",
        Capability.DacOverride => "DAC_OVERRIDE",
        Capability.DacReadSearch => "DAC_READ_SEARCH",
        Capability.Fowner => "FOWNER",
        Capability.Fsetid => "FSETID",
        Capability.IpcLock => "IPC_LOCK",
        Capability.IpcOwner => "IPC_OWNER",
        Capability.Kill => "KILL",
        Capability.Lease => "LEASE",
        Capability.LinuxImmutable => "LINUX_IMMUTABLE",
        Capability.MacAdmin => "MAC_ADMIN",
        Capability.MacOverride => "MAC_OVERRIDE",
        Capability.Mknod => "MKNOD",
        Capability.NetAdmin => "NET_ADMIN",
        Capability.NetBindService => "NET_BIND_SERVICE",
        Capability.NetBroadcast => "NET_BROADCAST",
        Capability.NetRaw => "NET_RAW",
        Capability.Perfmon => "PERFMON",
        Capability.SetFCap => "SETFCAP",
        Capability.SetGid => "SETGID",
        Capability.SetPCap => "SETPCAP",
        Capability.SetUid => "SETUID",
        Capability.SysAdmin => "SYS_ADMIN",
        Capability.SysBoot => "SYS_BOOT",
        Capability.SysChroot => "SYS_CHROOT",
        Capability.SysModule => "SYS_MODULE",
        Capability.SysNice => "SYS_NICE",
        Capability.SysPAcct => "SYS_PACCT",
        Capability.SysPTrace => "SYS_PTRACE",
        Capability.SysRawIo => "SYS_RAWIO",
        Capability.SysResource => "SYS_RESOURCE",
        Capability.SysTime => "SYS_TIME",
        Capability.SysTtyConfig => "SYS_TTY_CONFIG",
        Capability.SysLog => "SYSLOG",
        Capability.WakeAlarm => "WAKE_ALARM",
        _ => null,
    };

    /// <summary>The strictest Pod Security level at which a container may have it: those of Docker's default set are baseline.</summary>
    public PodSecurityLevel Level => Member switch
    {
        Capability.NetBindService => PodSecurityLevel.Restricted,
        Capability.AuditWrite or Capability.Chown or Capability.DacOverride or Capability.Fowner or Capability.Fsetid or Capability.Kill
            or Capability.Mknod or Capability.SetFCap or Capability.SetGid or Capability.SetPCap or Capability.SetUid or Capability.SysChroot => PodSecurityLevel.Baseline,
        _ => PodSecurityLevel.Privileged,
    };
}
