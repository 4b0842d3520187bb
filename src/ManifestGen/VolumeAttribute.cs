namespace ManifestGen;

/// <summary>Disk space that outlives the container, mounted at a path. Attributes with the same <see cref="Name"/> mount one volume several times.</summary>
/// <remarks>
/// <para>
/// Kubernetes: a PersistentVolumeClaim named after the service and the volume, which every pod of the service mounts; for a stateful service a claim
/// template, of which each instance has its own claim. A Deployment whose claim only one pod or node can mount is updated by <c>Recreate</c> (MGEN715).
/// Compose and Swarm: a named volume; size, class and access mode have no counterpart there (MGEN719).
/// Dockerfile: where Compose or Swarm is written, an empty folder that belongs to the program's user, because a new volume takes over the folder's owner.
/// </para>
/// <para>
/// Errors: MGEN701 (path), MGEN702 (a path that the image needs), MGEN703 (mounted twice), MGEN704 (a mount in a mount), MGEN705 (name),
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class VolumeAttribute : ManifestAttribute
{
    /// <summary>Mounts a volume.</summary>
    /// <param name="path">The folder inside the container, such as <c>/data</c>: absolute, without <c>..</c>.</param>
    public VolumeAttribute(string path) => Path = path;

    /// <summary>The folder inside the container.</summary>
    public string Path { get; }

    /// <summary>The space to ask for, as a Kubernetes quantity such as <c>10Gi</c>. Needed unless <see cref="Claim"/> is set. Kubernetes only.</summary>
    public string? Size { get; set; }

    /// <summary>The StorageClass that provides it. Default: the cluster's default class; <c>""</c> asks for a volume that an administrator has made. Kubernetes only.</summary>
    public string? StorageClass { get; set; }

    /// <summary>Who can mount it at the same time. Default: <see cref="VolumeAccessMode.ReadWriteOnce"/>, which every class offers. Kubernetes only.</summary>
    public VolumeAccessMode AccessMode { get; set; }

    /// <summary>
    /// A folder inside the volume to mount instead of the whole, relative and without <c>..</c>. Default: the whole volume.
    /// Compose and Swarm: a volume of its own, because Docker does not create the folder.
    /// </summary>
    public string? SubPath { get; set; }

    /// <summary>Whether the container can only read. Default: false.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>The volume's name: at most 63 lower-case letters, digits and <c>-</c>. Default: the last folder of <see cref="Path"/>.</summary>
    public string? Name { get; set; }

    /// <summary>An existing PersistentVolumeClaim to mount; none is written then. Default: none. Compose and Swarm: the name of the volume.</summary>
    public string? Claim { get; set; }

    /// <summary>
    /// Whether each pod gets a volume of its own, which is deleted with it: scratch space of a class and size that a node's disk does not have.
    /// Default: false. Compose and Swarm: an anonymous volume.
    /// </summary>
    public bool Ephemeral { get; set; }
}

/// <summary>Who can mount a volume at the same time.</summary>
public enum VolumeAccessMode
{
    /// <summary>The pods of one node, to read and write.</summary>
    ReadWriteOnce,

    /// <summary>One pod, to read and write.</summary>
    ReadWriteOncePod,

    /// <summary>Any number of pods, to read and write. Few StorageClasses offer it: those of network file systems.</summary>
    ReadWriteMany,

    /// <summary>Any number of pods, to read.</summary>
    ReadOnlyMany,
}
