namespace ManifestGen;

/// <summary>
/// Declares a server that the services of the system use and nobody here builds: a database, a cache, a queue. The class is a marker, which services
/// name with <see cref="DependsOnAttribute"/>; it may be in a library that they share.
/// </summary>
/// <remarks>
/// <para>On the class may stand what any service has: ports, volumes, variables, resources, probes. For the servers that ManifestGen knows (see
/// <see cref="BackingEngine"/>) the port, the health check and the user are known too, and need not be said.</para>
/// <para>Kubernetes: a StatefulSet with its Services and claims. Compose and Swarm: a service without a build; in a Swarm its ports are not published.</para>
/// <para>Pod Security <c>restricted</c> and a read-only root hold for it too. Secrets reach it by variables in Kubernetes, and by files in Compose and Swarm.</para>
/// <para>Rules: MGEN070 to MGEN082 about the declaration, MGEN413 where Docker cannot ask for its health, MGEN840 to MGEN842 about its secrets and its user.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class BackingServiceAttribute : ManifestAttribute
{
    /// <summary>Declares a backing service.</summary>
    /// <param name="name">Its name, by which others reach it: as that of a <see cref="ContainerServiceAttribute"/>.</param>
    public BackingServiceAttribute(string name) => Name = name;

    /// <summary>The service's name.</summary>
    public string Name { get; }

    /// <summary>The image with its tag or digest, such as <c>postgres:17.6</c>. Needed unless <see cref="Host"/> is set (MGEN070, MGEN071); without a version it moves (MGEN072).</summary>
    public string? Image { get; set; }

    /// <summary>What the image runs. Default: what its name says. For an image with a name of its own.</summary>
    public BackingEngine Engine { get; set; }

    /// <summary>
    /// The host on which the server already runs, such as <c>db.example.com</c>. Then nothing is written for it, and who depends on it is led there.
    /// A name or an address, without scheme and port (MGEN079). Usually for one environment: <c>[BackingService("postgres", Host = "db.example.com", Environment = "production")]</c>. Default: none.
    /// </summary>
    public string? Host { get; set; }

    /// <summary>
    /// The value of <c>ConnectionStrings__&lt;name&gt;</c> that services which depend on it get. Default: what .NET clients of the engine expect.
    /// <c>$(NAME)</c> stands for a variable of this class, also one from a secret, <c>$(host)</c> and <c>$(port)</c> for the address; <c>$(NAME:text)</c> for the
    /// text where there is no such variable, <c>$(NAME?text)</c> for the text only where there is one, <c>$$</c> for a <c>$</c>. Empty: none is written.
    /// Errors: MGEN531 (syntax), MGEN532 (no such variable), MGEN533 (one that only the container has), MGEN534 (no port), MGEN535 (a secret in it).
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <inheritdoc cref="ContainerServiceAttribute.PartOf"/>
    public string? PartOf { get; set; }

    /// <summary>Arguments that the image's program is started with. Default: those of the image, or what its engine needs.</summary>
    public string[] Arguments { get; set; } = [];

    /// <summary>The program to start instead of the image's own, and its first arguments. Default: the image's.</summary>
    public string[] EntryPoint { get; set; } = [];

    /// <summary>How Kubernetes runs it; Compose and Swarm make a difference for a DaemonSet only (MGEN271). Default: <see cref="WorkloadKind.StatefulSet"/>.</summary>
    public WorkloadKind Workload { get; set; } = WorkloadKind.StatefulSet;
}
