namespace ManifestGen;

/// <summary>How the images of the pod get to the node.</summary>
/// <remarks>
/// Kubernetes: <c>imagePullPolicy</c> of every container, and <c>imagePullSecrets</c>. Compose: <c>pull_policy</c>, where the image is not built from the
/// project's own Dockerfile. Compose and Swarm take the credentials of <c>docker login</c> (MGEN063).
/// Errors: MGEN062 (secret), MGEN064 (a tag that moves), MGEN083 (never pulled).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ImagePullAttribute : ManifestAttribute
{
    /// <summary>When to ask the registry. Default: <see cref="ImagePullPolicy.IfNotPresent"/> for a version or a digest, <see cref="ImagePullPolicy.Always"/> for a tag that moves.</summary>
    public ImagePullPolicy Policy { get; set; }

    /// <summary>Secrets of the namespace with credentials for registries, of the type <c>kubernetes.io/dockerconfigjson</c>.</summary>
    public string[] Secrets { get; set; } = [];
}

/// <summary>When a node pulls an image.</summary>
public enum ImagePullPolicy
{
    /// <summary>At every start of a container; the node loads only what has changed, and credentials are checked each time.</summary>
    Always,

    /// <summary>When the node does not have the image.</summary>
    IfNotPresent,

    /// <summary>Never: the image must be on the node, as on a cluster for development.</summary>
    Never,
}
