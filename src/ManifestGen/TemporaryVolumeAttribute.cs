namespace ManifestGen;

/// <summary>Space that is empty when the pod starts and gone when it ends. The root file system is read-only, so this is where a program may write.</summary>
/// <remarks>
/// Kubernetes: an <c>emptyDir</c> with a <c>sizeLimit</c>; the default limit of ephemeral storage makes room for those on disk.
/// Compose: a <c>tmpfs</c> of that size, unless it is on disk and larger than the memory limit. Swarm: a <c>tmpfs</c> in memory, else an anonymous volume,
/// whose size Docker does not limit (MGEN719).
/// At <c>/tmp</c> it replaces the 64Mi that every service has there.
/// Errors: MGEN701 to MGEN706 (path and name), MGEN708 (size), MGEN560 (no unit), MGEN717 (more memory than the limit), MGEN718 (more disk than the limit).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class TemporaryVolumeAttribute : ManifestAttribute
{
    /// <summary>Mounts an empty volume.</summary>
    /// <param name="path">The folder inside the container, such as <c>/cache</c>: absolute, without <c>..</c>.</param>
    public TemporaryVolumeAttribute(string path) => Path = path;

    /// <summary>The folder inside the container.</summary>
    public string Path { get; }

    /// <summary>
    /// The most that it may hold, as a Kubernetes quantity such as <c>1Gi</c>; above it the pod is evicted, or, in memory, a write fails. Default: <c>64Mi</c>.
    /// </summary>
    public string? Size { get; set; }

    /// <summary>Whether it is kept in memory, where it counts against <see cref="ResourcesAttribute.MemoryLimit"/>. Default: false.</summary>
    public bool Memory { get; set; }

    /// <summary>The volume's name: at most 63 lower-case letters, digits and <c>-</c>. Default: the last folder of <see cref="Path"/>.</summary>
    public string? Name { get; set; }
}
