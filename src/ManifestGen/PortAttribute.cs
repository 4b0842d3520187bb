namespace ManifestGen;

/// <summary>
/// A port on which the program listens. One attribute for each port; the first one is the service's main port.
/// </summary>
/// <remarks>
/// <para>Dockerfile: <c>EXPOSE</c>. Compose: <c>ports</c>, published on the host's loopback address. Swarm: <c>ports</c>, published on every node. Kubernetes: <c>containerPort</c>, a port of the Service,
/// and the only way in that the NetworkPolicy leaves open.</para>
/// <para>In a web project whose main HTTP port is not 8080 (the port on which the .NET images make ASP.NET Core listen), <c>ASPNETCORE_HTTP_PORTS</c> is set to it.</para>
/// <para>Errors: MGEN101 (range), MGEN102 (declared twice), MGEN103 (name used twice), MGEN104 (name), MGEN105 (below 1024 as non-root), MGEN109 (SSH),
/// MGEN106 (one port of the Service twice), MGEN107 (published twice), MGEN108 (no effect in a target), MGEN110 to MGEN112 (<see cref="NodePort"/>),
/// MGEN120 (<see cref="AppProtocol"/>), MGEN121 (the kubelet's port on a load balancer), MGEN187 to MGEN189 (<see cref="Publishing"/>).
/// Warnings about the program: MGEN927 and MGEN928 (settings that lead elsewhere), MGEN929 (nothing listens there).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class PortAttribute : ManifestAttribute
{
    /// <summary>Declares a port.</summary>
    /// <param name="number">The port inside the container, 1 to 65535; 1024 or above for a program that does not run as root.</param>
    public PortAttribute(int number) => Number = number;

    /// <summary>The port inside the container.</summary>
    public int Number { get; }

    /// <summary>
    /// The port's name, by which probes and the Service refer to it: at most 15 lower-case letters, digits and <c>-</c>, with at least one letter.
    /// Default: <c>http</c> for a service's only port; of several ports <c>http</c> for 80 and 8080 and <c>https</c> for 443 and 8443, where no other port
    /// has the name; else <c>port-</c> and the number.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The transport protocol. Default: <see cref="PortProtocol.Tcp"/>.</summary>
    public PortProtocol Protocol { get; set; }

    /// <summary>
    /// The port under which other pods reach it through the Kubernetes Service. Default: 80 for the port named <c>http</c>, else <see cref="Number"/>.
    /// Compose, Swarm and a headless Service (<see cref="KubernetesServiceAttribute.Headless"/>) translate no ports: there it is always <see cref="Number"/>
    /// (MGEN117).
    /// </summary>
    public int ServicePort { get; set; }

    /// <summary>
    /// The port on the host under which Compose publishes it, on 127.0.0.1, and Swarm on every node. Default: <see cref="Number"/>. No other service changes it;
    /// where two services of a file have the same one, MGEN107 asks for another number.
    /// </summary>
    public int PublishedPort { get; set; }

    /// <summary>
    /// The port on every node of the cluster, 30000 to 32767, for a Service of the type NodePort or LoadBalancer. Default: the cluster chooses one.
    /// Kubernetes only.
    /// </summary>
    public int NodePort { get; set; }

    /// <summary>
    /// The application protocol, by which a mesh or a gateway treats the port: <c>http</c>, <c>https</c>, <c>kubernetes.io/h2c</c>, <c>grpc</c>.
    /// Default: <c>kubernetes.io/h2c</c> for a port that a <see cref="GrpcRouteAttribute"/> leads to, <c>http</c> for the TCP port named <c>http</c>, else none.
    /// Kubernetes only.
    /// </summary>
    public string? AppProtocol { get; set; }

    /// <summary>
    /// Whether the port is published outside the file's own networks. Default: <see cref="PortPublishing.Default"/>. Compose and Swarm only.
    /// </summary>
    public PortPublishing Publishing { get; set; }
}

/// <summary>How Compose and Swarm publish a port.</summary>
public enum PortPublishing
{
    /// <summary>Compose: on 127.0.0.1. Swarm: on every node, through the routing mesh.</summary>
    Default,

    /// <summary>Not at all: only services of the same network reach it.</summary>
    None,

    /// <summary>Swarm: on the nodes that run the service, around the routing mesh, so that the program sees its clients' addresses. Compose: as by default.</summary>
    Host,
}

/// <summary>The transport protocol of a port.</summary>
public enum PortProtocol
{
    /// <summary>TCP, which also carries HTTP and gRPC.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,
}
