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
}
