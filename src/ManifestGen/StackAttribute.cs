namespace ManifestGen;

/// <summary>
/// Declares a system of several services, also of several projects, which are written to one set of files:
/// <c>[assembly: Stack("shop", typeof(Catalog), typeof(Orders), typeof(Postgres))]</c> in a project that references theirs.
/// </summary>
/// <remarks>
/// <para>Compose: one <c>compose.yaml</c>, in which each service is built from the Dockerfile of its project. Swarm: one <c>stack.yaml</c>.
/// Kubernetes: one folder <c>k8s</c> with one kustomization. The project's own services are part of the system without being named.</para>
/// <para>The project needs no program of its own: usually it is a library that holds this line and nothing else. The projects of the services set
/// <c>ManifestGenTargets</c> to <c>docker</c>, so that they write their Dockerfile, and the system the rest.</para>
/// <para>Rules: MGEN041 to MGEN049, MGEN725 (two Compose files of one project name). What only the system shows of a service (a name or a host port that another one has too, services that wait for each
/// other) is reported here, at the service's <c>typeof</c>, with the rule's own id.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class StackAttribute : Attribute
{
    /// <summary>Declares the system.</summary>
    /// <param name="name">Its name: at most 63 lower-case letters, digits and <c>-</c>. Compose: the project's name. Everywhere: what its services are part of, where they do not say it themselves.</param>
    /// <param name="services">The classes with <see cref="ContainerServiceAttribute"/> or <see cref="BackingServiceAttribute"/>. Those of other projects must be public.</param>
    public StackAttribute(string name, params Type[] services) => (Name, Services) = (name, services);

    /// <summary>The system's name.</summary>
    public string Name { get; }

    /// <summary>The classes of its services.</summary>
    public Type[] Services { get; }
}
