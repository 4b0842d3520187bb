namespace ManifestGen;

/// <summary>An additional network of the service, such as a reverse proxy's, besides those of its dependencies.</summary>
/// <remarks>
/// Compose: a bridge network. Swarm: an overlay network. Kubernetes has one network for all pods, in which <see cref="AllowIngressAttribute"/> and
/// <see cref="AllowEgressAttribute"/> restrict connections (MGEN186).
/// Errors: MGEN184 (name), MGEN185 (external and not).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class NetworkAttribute : ManifestAttribute
{
    /// <summary>Joins a network.</summary>
    /// <param name="name">
    /// The network: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, the first a letter or digit. All services of the file that name it can talk to each other.
    /// <c>default</c> is the network of services without dependencies.
    /// </param>
    public NetworkAttribute(string name) => Name = name;

    /// <summary>The network.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether the network already exists: <c>docker network create proxy</c>, in a Swarm with <c>--driver overlay</c>. Default: false, and the engine creates
    /// and deletes it with the service.
    /// </summary>
    public bool External { get; set; }
}
