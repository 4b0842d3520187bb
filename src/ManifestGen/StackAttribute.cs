namespace ManifestGen;

/// <summary>
/// A system of several services, also of several projects, which are written to one set of files:
/// <c>[assembly: Stack("shop", typeof(Catalog), typeof(Orders), typeof(Postgres))]</c> in a project that references theirs.
/// </summary>
/// <remarks>
/// Compose: one <c>compose.yaml</c>, in which each service is built from the Dockerfile of its project. Swarm: one <c>stack.yaml</c>.
/// Kubernetes: one folder <c>k8s</c> with one kustomization. The project needs no program of its own, and may be a library.
/// </remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class StackAttribute : ManifestAttribute
{
    /// <summary>Declares the system.</summary>
    /// <param name="name">Its name: lower-case letters, digits and <c>-</c>. Compose: the project's name. Everywhere: what its services are part of, where they do not say it themselves.</param>
    /// <param name="services">The classes with <see cref="ContainerServiceAttribute"/> or <see cref="BackingServiceAttribute"/>.</param>
    public StackAttribute(string name, params Type[] services) => (Name, Services) = (name, services);

    /// <summary>The system's name.</summary>
    public string Name { get; }

    /// <summary>The classes of its services.</summary>
    public Type[] Services { get; }
}
