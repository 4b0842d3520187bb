namespace ManifestGen;

/// <summary>A container that runs beside the program for as long as the program runs: a collector of telemetry, a proxy.</summary>
/// <remarks>
/// Kubernetes: a native sidecar, an init container with <c>restartPolicy: Always</c>: it has started (by its startup probe, if it has one) before what is
/// declared after it and before the program, and ends after it. Compose and Swarm have no pods (MGEN057).
/// Errors: MGEN050 (a class without <see cref="ContainerAttribute"/>), MGEN051 (name), MGEN052 (a mistake in another project), MGEN055 (ports), MGEN067 and MGEN068 (volumes).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SidecarAttribute : ManifestAttribute
{
    /// <summary>Adds a sidecar.</summary>
    /// <param name="container">The class that declares it with <see cref="ContainerAttribute"/>.</param>
    public SidecarAttribute(Type container) => Container = container;

    /// <summary>The class that declares it.</summary>
    public Type Container { get; }

    /// <summary>
    /// Whether the container gets the variables of the service too: those that it declares, and those of its dependencies, such as connection strings.
    /// What the container declares itself has priority; files and ports are not inherited. Default: false, the container has its own variables only.
    /// </summary>
    /// <remarks>Kubernetes: <c>env</c> and <c>envFrom</c> of the container. Compose and Swarm do not run it (MGEN057).</remarks>
    public bool InheritVariables { get; set; }
}
