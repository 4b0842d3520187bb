namespace ManifestGen;

/// <summary>
/// Declares a third-party server that services use: a database, a cache, a queue. The class is a marker that services name with
/// <see cref="DependsOnAttribute"/>, and can be in a shared library.
/// </summary>
/// <remarks>
/// <para>The class can declare what any service has: ports, volumes, variables, resources, probes. For known servers (see <see cref="BackingEngine"/>), the
/// port, the health check and the user have defaults.</para>
/// <para>Kubernetes: a StatefulSet with its Services and claims. Compose and Swarm: a service without a build. Swarm does not publish its ports.</para>
/// <para>It also satisfies Pod Security <c>restricted</c>, with a read-only root file system. Its secrets are variables in Kubernetes, and files in Compose and
/// Swarm.</para>
/// <para>Rules: MGEN070 to MGEN082 about the declaration, MGEN413 about a missing health check in Compose and Swarm, MGEN840 to MGEN842 about its secrets and
/// its user.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class BackingServiceAttribute : ManifestAttribute
{
    /// <summary>Declares a backing service.</summary>
    /// <param name="name">Its name, and its host name for other services, as in <see cref="ContainerServiceAttribute"/>.</param>
    public BackingServiceAttribute(string name) => Name = name;

    /// <summary>The service's name.</summary>
    public string Name { get; }

    /// <summary>The image with its tag or digest, such as <c>postgres:17.6</c>. Needed unless <see cref="Host"/> is set (MGEN070, MGEN071); without a version it moves (MGEN072).</summary>
    public string? Image { get; set; }

    /// <summary>The server that the image runs. Default: known from the image's name. For an image with another name.</summary>
    public BackingEngine Engine { get; set; }

    /// <summary>
    /// The host on which the server already runs, such as <c>db.example.com</c>. Then no server is generated, and services that depend on it connect to that
    /// host.
    /// A name or an address, without scheme and port (MGEN079). Usually for one environment: <c>[BackingService("postgres", Host = "db.example.com", Environment = "production")]</c>. Default: none.
    /// </summary>
    public string? Host { get; set; }

    /// <summary>
    /// The value of <c>ConnectionStrings__&lt;name&gt;</c> in services that depend on it. Default: what .NET clients of the engine expect.
    /// <c>$(NAME)</c> stands for a variable of this class, including one from a secret, <c>$(host)</c> and <c>$(port)</c> for the address, <c>$(NAME:text)</c>
    /// for a variable with a default text, <c>$(NAME?text)</c> for text only if the variable is declared, and <c>$$</c> for a <c>$</c>. Empty: no connection
    /// string.
    /// Errors: MGEN531 (syntax), MGEN532 (no such variable), MGEN533 (one that only the container has), MGEN534 (no port), MGEN535 (a secret in it).
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <inheritdoc cref="ContainerServiceAttribute.PartOf"/>
    public string? PartOf { get; set; }

    /// <summary>Arguments of the image's program. Default: those of the image, or those that the known server needs.</summary>
    public string[] Arguments { get; set; } = [];

    /// <summary>The program to start instead of the image's own, and its first arguments. Default: the image's.</summary>
    public string[] EntryPoint { get; set; } = [];

    /// <summary>
    /// The workload kind in Kubernetes. Compose and Swarm only distinguish a DaemonSet (MGEN271). Default: <see cref="WorkloadKind.StatefulSet"/>.
    /// </summary>
    public WorkloadKind Workload { get; set; } = WorkloadKind.StatefulSet;
}
