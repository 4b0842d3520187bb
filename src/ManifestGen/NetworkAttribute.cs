namespace ManifestGen;

/// <summary>A network that the service joins besides those that follow from its dependencies, such as that of a reverse proxy.</summary>
/// <remarks>
/// Compose: a bridge network. Swarm: an overlay network. Kubernetes has one network for all pods, in which <see cref="AllowIngressAttribute"/> and
/// <see cref="AllowEgressAttribute"/> say who may talk (MGEN186).
/// Errors: MGEN184 (name), MGEN185 (external and not).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class NetworkAttribute : ManifestAttribute
{
    /// <summary>Joins a network.</summary>
    /// <param name="name">
    /// The network: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, the first a letter or digit. All services of the file that name it can talk to each other.
    /// <c>default</c> is the one of services that no other service has to do with.
    /// </param>
    public NetworkAttribute(string name) => Name = name;

    /// <summary>The network.</summary>
    public string Name { get; }

    /// <summary>
    /// Whether the network is there already, made by somebody else: <c>docker network create proxy</c>, on a Swarm with <c>--driver overlay</c>.
    /// Default: false, and it is made and removed with the service.
    /// </summary>
    public bool External { get; set; }
}
