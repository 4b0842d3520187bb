namespace ManifestGen;

/// <summary>
/// Declares that the project's program runs as a service in containers. The class is a marker: it is never instantiated,
/// and may be empty, or be the class that already stands for the service.
/// </summary>
/// <remarks>
/// <para>
/// From the attributes on this class ManifestGen writes the project's <c>Dockerfile</c>, the service's entry in
/// <c>compose.yaml</c>, and <c>k8s/&lt;name&gt;.yaml</c>.
/// Several classes of one project may carry it: they share the project's image and differ in <see cref="Arguments"/>.
/// </para>
/// <para>
/// Kubernetes: the name of the ServiceAccount, the Deployment (or what <see cref="Workload"/> makes of it), Service, HorizontalPodAutoscaler, PodDisruptionBudget and NetworkPolicy,
/// and the label <c>app.kubernetes.io/name</c>. Compose: the name of the service, by which others reach it.
/// </para>
/// <para>Errors: MGEN001 (name), MGEN002 (two services of one name), MGEN004 (a class that cannot carry it), MGEN007 (<see cref="PartOf"/>), MGEN065 (<see cref="WorkingDirectory"/>).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ContainerServiceAttribute : ManifestAttribute
{
    /// <summary>Declares a service.</summary>
    /// <param name="name">
    /// The service's name: a DNS-1123 label (lower-case letters, digits and <c>-</c>, at most 63 characters, a letter first),
    /// because it becomes the host name under which other services reach it.
    /// </param>
    public ContainerServiceAttribute(string name) => Name = name;

    /// <summary>The service's name.</summary>
    public string Name { get; }

    /// <summary>
    /// The system that the service belongs to. Default: none.
    /// Kubernetes: the label <c>app.kubernetes.io/part-of</c>. Compose: the beginning of the project's name, before that of the assembly, and a label. Swarm: a label.
    /// </summary>
    public string? PartOf { get; set; }

    /// <summary>
    /// Arguments that the program is started with. Default: none.
    /// Kubernetes: the container's <c>args</c>. Compose: <c>command</c>. Each element is one argument; no shell sees it, and nothing in it is expanded.
    /// </summary>
    public string[] Arguments { get; set; } = [];

    /// <summary>
    /// How Kubernetes runs the service. Default: <see cref="WorkloadKind.Deployment"/>. A StatefulSet also gets a headless Service, named
    /// <c>&lt;name&gt;-headless</c>, which gives each replica its own host name.
    /// Swarm: <see cref="WorkloadKind.DaemonSet"/> is <c>deploy.mode: global</c>. Compose and Swarm have no other counterpart (MGEN271).
    /// Errors: MGEN240 (together with <see cref="JobAttribute"/> or <see cref="ScheduleAttribute"/>), MGEN241 (a DaemonSet with a number of replicas),
    /// MGEN242 (a StatefulSet's name is too long).
    /// </summary>
    public WorkloadKind Workload { get; set; }

    /// <summary>
    /// The program to start instead of the image's own, and its first arguments. Default: the image's, which starts the project's program.
    /// Kubernetes: the container's <c>command</c>. Compose and Swarm: <c>entrypoint</c>. Relative paths are looked up in <see cref="WorkingDirectory"/>.
    /// </summary>
    public string[] EntryPoint { get; set; } = [];

    /// <summary>
    /// The folder in which the program starts, an absolute path. Default: <c>/app</c>, where the program is.
    /// Kubernetes: <c>workingDir</c>. Compose and Swarm: <c>working_dir</c>.
    /// </summary>
    public string? WorkingDirectory { get; set; }
}
