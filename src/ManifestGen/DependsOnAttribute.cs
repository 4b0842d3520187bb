namespace ManifestGen;

/// <summary>Another service that this one calls. One attribute for each.</summary>
/// <remarks>
/// <para>Every target: the variables <c>services__orders__http__0</c> and so on, one for each of its ports, by which <c>Microsoft.Extensions.ServiceDiscovery</c>
/// resolves <c>http://orders</c>. In Kubernetes they hold the port of its Service, in Compose and Swarm the port of its container.</para>
/// <para>Of a <see cref="BackingServiceAttribute">backing service</see> it is one variable instead, <c>ConnectionStrings__postgres</c>, with what .NET clients of
/// its engine expect; <see cref="Connection"/> gives it another name. <see cref="AddressVariable"/> adds the address under a name of your own. A password in it is a reference to the secret, never a value.</para>
/// <para>Kubernetes: the NetworkPolicy allows egress only to these pods, to DNS, and to the addresses in the service's variables; see
/// <see cref="AllowEgressAttribute"/>.
/// Compose: <c>depends_on</c>, until the other is healthy, if it has a probe. Swarm starts services in any order: in both, the program waits before <c>Main</c>
/// until its
/// backing services take connections, half of the time that its startup probe gives it at most, and a job 5 minutes.</para>
/// <para>Errors: MGEN140 (no service), MGEN141 (the service itself), MGEN142 (declared twice), MGEN143 (a cycle, which Compose rejects), MGEN144 (declared
/// wrongly), MGEN145 (without ports), MGEN146 (a variable that is also declared), MGEN147 (another project's service), MGEN148 (what else it may have to
/// reach), MGEN160 (a schedule).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class DependsOnAttribute : ManifestAttribute
{
    /// <summary>Declares a dependency.</summary>
    /// <param name="service">The class with <see cref="ContainerServiceAttribute"/>, of this project or of a referenced one.</param>
    public DependsOnAttribute(Type service) => Service = service;

    /// <summary>Declares a dependency on a service whose class is not in reach, because it is in a project that is not referenced.</summary>
    /// <param name="service">The other service's name. Its ports and addresses are read from this project, or from the system that both are part of.</param>
    public DependsOnAttribute(string service) => Name = service;

    /// <summary>The class of the other service.</summary>
    public Type? Service { get; }

    /// <summary>The name of the other service.</summary>
    public string? Name { get; }

    /// <summary>
    /// The name by which the program reads the connection string of a <see cref="BackingServiceAttribute">backing service</see>: <c>Orders</c> for
    /// <c>GetConnectionString("Orders")</c>. Default: the name of the backing service.
    /// </summary>
    /// <remarks>
    /// <para>Every target: the variable <c>ConnectionStrings__Orders</c>. Two dependencies on one server, each with a <see cref="Connection"/> of its own, are two
    /// connection strings.</para>
    /// <para>Errors: MGEN543 (no name), MGEN544 (the name of another one too). Warning: MGEN542 (a service without a connection string).</para>
    /// </remarks>
    public string? Connection { get; set; }

    /// <summary>
    /// The database on that server. Default: the one that the server's image creates, such as the one in <c>POSTGRES_DB</c>. For RabbitMQ it is the virtual
    /// host, and for Redis the number of the database. The program must create any other database, as Entity Framework's <c>Migrate</c> does, or a script of
    /// the server.
    /// </summary>
    /// <remarks>
    /// <para>Every target: in the connection string.</para>
    /// <para>Errors: MGEN545 (a server that has none, or no database). Warnings: MGEN542 (a service without a connection string), MGEN924 (nothing creates
    /// it).</para>
    /// </remarks>
    public string? Database { get; set; }

    /// <summary>
    /// The variable that gets the other service's address, such as <c>Identity__Url</c>, which .NET configuration reads as the key <c>Identity:Url</c>.
    /// Default: none, only the variables of service discovery.
    /// </summary>
    /// <remarks>
    /// <para>Every target: the URL of the port, such as <c>http://identity</c> in Kubernetes, where the Service has port 80, and <c>http://identity:8080</c> in
    /// Compose and Swarm, which do not translate ports. If the name of the port does not begin with <c>http</c>, <c>https</c> or
    /// <c>grpc</c>, as <c>http-admin</c> does, the address is host and port without a scheme.</para>
    /// <para>Errors: MGEN192 (not the name of a variable, or a name that is already generated). Warning: MGEN193 (the dependency has no address). Information: MGEN146 (also declared by
    /// <see cref="EnvAttribute"/> or another attribute).</para>
    /// </remarks>
    public string? AddressVariable { get; set; }

    /// <summary>The name of the port in <see cref="AddressVariable"/>. Default: the TCP port named <c>http</c>, or the first one.</summary>
    /// <remarks>
    /// <para>Every target: the port of the address.</para>
    /// <para>Errors: MGEN192 (no such port). Warning: MGEN193 (without <see cref="AddressVariable"/>).</para>
    /// </remarks>
    public string? AddressPort { get; set; }

    /// <summary>What follows the host and port in <see cref="AddressVariable"/>, such as <c>/realms/shop</c>. Default: nothing.</summary>
    /// <remarks>
    /// <para>Every target: the end of the address, as it is written.</para>
    /// <para>Errors: MGEN192 (does not begin with <c>/</c>). Warning: MGEN193 (without <see cref="AddressVariable"/>, or of a port without a scheme).</para>
    /// </remarks>
    public string? AddressPath { get; set; }
}
