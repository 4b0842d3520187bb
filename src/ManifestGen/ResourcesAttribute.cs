namespace ManifestGen;

/// <summary>
/// The resources that the service requests, and the limits that it cannot exceed, as Kubernetes quantities: <c>"250m"</c> or <c>"0.25"</c>
/// of a core, <c>"256Mi"</c> (2^20 bytes each) or <c>"256M"</c> (10^6 bytes each).
/// </summary>
/// <remarks>
/// Kubernetes: <c>resources</c>. Compose: <c>deploy.resources</c>, in Docker's units (<c>256Mi</c> becomes <c>256M</c>, which Docker reads as 2^20 bytes;
/// <c>256M</c> becomes the number of bytes).
/// Requests and a memory limit are always generated. A CPU limit is generated only if declared, because it throttles a service even on an idle machine.
/// Errors: MGEN301 (not a quantity), MGEN302 (request above limit), MGEN304 (below what Docker accepts), MGEN305 (no whole number of huge pages);
/// a warning: MGEN560 (no unit, such as <c>"500"</c> for <c>"500m"</c>);
/// MGEN727 (<see cref="PidsLimit"/> out of range), MGEN728 (<see cref="PidsLimit"/> too low for .NET);
/// if .editorconfig requires it, MGEN310 (no CPU limit) or MGEN311 (a CPU limit).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ResourcesAttribute : ManifestAttribute
{
    /// <summary>Cores requested. Default: <c>100m</c>, or <see cref="CpuLimit"/> if that is lower. Compose: <c>reservations.cpus</c>.</summary>
    public string? Cpu { get; set; }

    /// <summary>Cores at most. Default: no limit. Compose: <c>limits.cpus</c>.</summary>
    public string? CpuLimit { get; set; }

    /// <summary>Memory requested. Default: <c>128Mi</c>, or <see cref="MemoryLimit"/> if that is lower. Compose: <c>reservations.memory</c>.</summary>
    public string? Memory { get; set; }

    /// <summary>
    /// Memory at most: above it the container is killed. Default: <c>256Mi</c>, or <see cref="Memory"/> if that is higher.
    /// .NET limits its heap to three quarters of it. Compose: <c>limits.memory</c>.
    /// </summary>
    public string? MemoryLimit { get; set; }

    /// <summary>
    /// Disk for logs and temporary files requested. Default: <c>64Mi</c>, or <see cref="EphemeralStorageLimit"/> if that is lower.
    /// Kubernetes only: Compose has no such setting (MGEN303).
    /// </summary>
    public string? EphemeralStorage { get; set; }

    /// <summary>
    /// Disk for logs and temporary files at most: above it the pod is evicted. Default: <c>256Mi</c>, or <see cref="EphemeralStorage"/> if that is higher.
    /// Kubernetes only: Compose has no such setting (MGEN303).
    /// </summary>
    public string? EphemeralStorageLimit { get; set; }

    /// <summary>
    /// Memory in pages of 2 MiB, a multiple of it, as request and limit. Default: none. The nodes must have set it aside.
    /// Kubernetes only: Compose and Swarm have no such setting (MGEN309).
    /// </summary>
    public string? HugePages2Mi { get; set; }

    /// <summary>
    /// Memory in pages of 1 GiB, a multiple of it, as request and limit. Default: none. The nodes must have set it aside.
    /// Kubernetes only: Compose and Swarm have no such setting (MGEN309).
    /// </summary>
    public string? HugePages1Gi { get; set; }

    /// <summary>
    /// Processes and threads at most, 1 to 4194304: above it the container cannot start another one. Default: 4096.
    /// Compose and Swarm: <c>limits.pids</c>. Kubernetes has no such field: the kubelet's <c>podPidsLimit</c> applies there (MGEN729).
    /// </summary>
    public int PidsLimit { get; set; }
}
