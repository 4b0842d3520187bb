namespace ManifestGen;

/// <summary>A request or limit of <see cref="ResourcesAttribute"/>.</summary>
public enum ResourceField
{
    /// <summary><c>requests.cpu</c>.</summary>
    CpuRequest,

    /// <summary><c>limits.cpu</c>; the cores of the node where no limit is declared.</summary>
    CpuLimit,

    /// <summary><c>requests.memory</c>.</summary>
    MemoryRequest,

    /// <summary><c>limits.memory</c>.</summary>
    MemoryLimit,

    /// <summary><c>requests.ephemeral-storage</c>.</summary>
    EphemeralStorageRequest,

    /// <summary><c>limits.ephemeral-storage</c>.</summary>
    EphemeralStorageLimit,
}
