namespace ManifestGen;

/// <summary>A container that runs to its end before the program starts: a database migration, a download.</summary>
/// <remarks>
/// Kubernetes: an entry of <c>initContainers</c>, in the order of the attributes. It runs in every pod and again after a restart, so it must be fit to be
/// repeated, and to run in several pods at a time. Compose and Swarm have no pods (MGEN057).
/// Errors: MGEN050 (a class without <see cref="ContainerAttribute"/>), MGEN051 (name), MGEN052 (a mistake in another project), MGEN056 (probes), MGEN067 and MGEN068 (volumes).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class InitContainerAttribute : ManifestAttribute
{
    /// <summary>Adds an init container.</summary>
    /// <param name="container">The class that declares it with <see cref="ContainerAttribute"/>.</param>
    public InitContainerAttribute(Type container) => Container = container;

    /// <summary>The class that declares it.</summary>
    public Type Container { get; }

    /// <summary>
    /// Whether the container gets the variables of the service too: those that it declares, and those of its dependencies, such as connection strings.
    /// What the container declares itself has priority; files and ports are not inherited. Default: false, the container has its own variables only.
    /// </summary>
    /// <remarks>Kubernetes: <c>env</c> and <c>envFrom</c> of the container. Compose and Swarm do not run it (MGEN057).</remarks>
    public bool InheritVariables { get; set; }
}
