namespace ManifestGen;

/// <summary>A Linux capability, which root has and other users do not. Its name has no <c>CAP_</c>.</summary>
public enum Capability
{
    /// <summary><c>AUDIT_CONTROL</c>. Turn the kernel's audit on and off, and change its rules.</summary>
    AuditControl,

    /// <summary><c>AUDIT_READ</c>. Read the audit log.</summary>
    AuditRead,

    /// <summary><c>AUDIT_WRITE</c>. Write to the audit log.</summary>
    AuditWrite,

    /// <summary><c>BLOCK_SUSPEND</c>. Keep the system from suspending.</summary>
    BlockSuspend,

    /// <summary><c>BPF</c>. Load BPF programs.</summary>
    Bpf,

    /// <summary><c>CHECKPOINT_RESTORE</c>. Checkpoint and restore processes.</summary>
    CheckpointRestore,

    /// <summary><c>CHOWN</c>. Change the owner of any file.</summary>
    Chown,

    /// <summary><c>DAC_OVERRIDE</c>. Ignore the permissions of files.</summary>
    DacOverride,

    /// <summary><c>DAC_READ_SEARCH</c>. Ignore the permissions for reading files and searching folders.</summary>
    DacReadSearch,

    /// <summary><c>FOWNER</c>. Act as the owner of any file.</summary>
    Fowner,

    /// <summary><c>FSETID</c>. Keep set-user-ID bits when a file changes.</summary>
    Fsetid,

    /// <summary><c>IPC_LOCK</c>. Lock memory.</summary>
    IpcLock,

    /// <summary><c>IPC_OWNER</c>. Ignore the permissions of System V IPC.</summary>
    IpcOwner,

    /// <summary><c>KILL</c>. Send signals to any process.</summary>
    Kill,

    /// <summary><c>LEASE</c>. Take leases on any file.</summary>
    Lease,

    /// <summary><c>LINUX_IMMUTABLE</c>. Make files immutable or append-only.</summary>
    LinuxImmutable,

    /// <summary><c>MAC_ADMIN</c>. Configure mandatory access control.</summary>
    MacAdmin,

    /// <summary><c>MAC_OVERRIDE</c>. Ignore mandatory access control.</summary>
    MacOverride,

    /// <summary><c>MKNOD</c>. Create device files.</summary>
    Mknod,

    /// <summary><c>NET_ADMIN</c>. Configure interfaces, firewalls and routes.</summary>
    NetAdmin,

    /// <summary><c>NET_BIND_SERVICE</c>. Listen on ports below 1024. The only one that Pod Security <c>restricted</c> allows.</summary>
    NetBindService,

    /// <summary><c>NET_BROADCAST</c>. Send broadcasts.</summary>
    NetBroadcast,

    /// <summary><c>NET_RAW</c>. Use raw sockets.</summary>
    NetRaw,

    /// <summary><c>PERFMON</c>. Use performance counters.</summary>
    Perfmon,

    /// <summary><c>SETFCAP</c>. Give capabilities to files.</summary>
    SetFCap,

    /// <summary><c>SETGID</c>. Change the group of a process.</summary>
    SetGid,

    /// <summary><c>SETPCAP</c>. Give capabilities to processes.</summary>
    SetPCap,

    /// <summary><c>SETUID</c>. Change the user of a process.</summary>
    SetUid,

    /// <summary><c>SYS_ADMIN</c>. Nearly everything that root can do.</summary>
    SysAdmin,

    /// <summary><c>SYS_BOOT</c>. Reboot the node.</summary>
    SysBoot,

    /// <summary><c>SYS_CHROOT</c>. Use <c>chroot</c>.</summary>
    SysChroot,

    /// <summary><c>SYS_MODULE</c>. Load kernel modules.</summary>
    SysModule,

    /// <summary><c>SYS_NICE</c>. Change priorities of processes.</summary>
    SysNice,

    /// <summary><c>SYS_PACCT</c>. Use process accounting.</summary>
    SysPAcct,

    /// <summary><c>SYS_PTRACE</c>. Trace any process.</summary>
    SysPTrace,

    /// <summary><c>SYS_RAWIO</c>. Use raw I/O ports.</summary>
    SysRawIo,

    /// <summary><c>SYS_RESOURCE</c>. Exceed resource limits.</summary>
    SysResource,

    /// <summary><c>SYS_TIME</c>. Set the node's clock.</summary>
    SysTime,

    /// <summary><c>SYS_TTY_CONFIG</c>. Configure terminals.</summary>
    SysTtyConfig,

    /// <summary><c>SYSLOG</c>. Read the kernel's log.</summary>
    SysLog,

    /// <summary><c>WAKE_ALARM</c>. Wake the system up.</summary>
    WakeAlarm,
}
