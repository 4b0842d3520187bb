namespace ManifestGen.Model;

/// <summary>The service's dependencies and network rules.</summary>
public sealed record NetworkModel
{
    public EquatableArray<DependencyModel> Dependencies { get; init; }

    /// <summary>Those that it depends on, each once: on one server it may have several databases.</summary>
    public IEnumerable<ServiceReference> Services => Dependencies.Select(dependency => dependency.Service).GroupBy(service => service.Name, StringComparer.Ordinal).Select(same => same.First());

    public EquatableArray<NetworkRuleModel> AllowIngress { get; init; }

    public EquatableArray<NetworkRuleModel> AllowEgress { get; init; }

    /// <summary>
    /// Whether egress is limited. It is open until a declaration limits it, because a policy that blocks undeclared connections breaks programs.
    /// </summary>
    public bool LimitsEgress => (Dependencies.Count > 0 || AllowEgress.Count > 0) && !AllowEgress.Any(rule => rule.IsEverything);

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts =>
        from dependency in Dependencies
        from text in new[]
        {
            (Argument: nameof(dependency.Database), What: "The name of the database", Value: dependency.Database),
            (Argument: nameof(dependency.AddressPath), What: "The path of the address", Value: dependency.AddressPath),
        }
        where text.Value is not null
        select new FreeText(dependency.Origin.Argument(text.Argument), text.What, text.Value);
}

/// <summary>Another service that this one calls.</summary>
public sealed record DependencyModel(Origin Origin, ServiceReference Service)
{
    /// <summary>The name by which the program reads the connection string, as declared.</summary>
    public string? Connection { get; init; }

    /// <summary>The database on that server, as declared. Null for the one that the server declares.</summary>
    public string? Database { get; init; }

    /// <summary>The variable for the other service's address, as declared.</summary>
    public string? AddressVariable { get; init; }

    /// <summary>The name of the port in that address, as declared; see <see cref="EffectiveAddressPort"/>.</summary>
    public string? AddressPort { get; init; }

    /// <summary>What follows the host and port in that address, as declared.</summary>
    public string? AddressPath { get; init; }

    /// <summary>The port that the address names. Null where the service does not have it.</summary>
    public PortModel? EffectiveAddressPort => AddressPort is { } name
        ? Service.Ports.FirstOrDefault(port => port.Name == name)
        : Service.Ports.FirstOrDefault(port => port is { Name: "http", Protocol: PortProtocol.Tcp }) ?? Service.Ports.FirstOrDefault(port => port.Protocol == PortProtocol.Tcp) ?? Service.Ports.FirstOrDefault();

    /// <summary>The name by which the program reads the connection string. Null for a class that is no service.</summary>
    public string? ConnectionName => Connection ?? Service.Name;

    /// <summary>Whether it gives the program a connection string.</summary>
    public bool HasConnectionString => Service.Backing?.Backing?.EffectiveConnectionString is not null;
}

/// <summary>
/// What is known of a service that an attribute names by its class: enough to reach it, from any project that references its assembly.
/// </summary>
/// <param name="ClassName">The class, for messages.</param>
/// <param name="Name">The service's name. Null when the class is no service.</param>
/// <param name="Ports">Its ports; their origins mean nothing here.</param>
/// <param name="IsInThisProject">Whether it is written to the same files: it is of this project, or of the system that this project declares.</param>
public sealed record ServiceReference(string ClassName, string? Name, EquatableArray<PortModel> Ports, bool IsInThisProject)
{
    /// <inheritdoc cref="ServiceModel.FullName"/>
    public string FullName { get; init; } = "";

    /// <summary>Whether it is a backing service of a program that generates files for Kubernetes of its own. Known of classes of other projects only.</summary>
    public bool IsGeneratedElsewhere { get; init; }

    /// <summary>Whether every project that references the class can name it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the attribute names it by a text, so that nothing else is known until a service of that name is met.</summary>
    public bool IsByName { get; init; }

    /// <summary>Whether no service of that name has been met.</summary>
    public bool IsKnownByNameOnly => IsByName && !IsInThisProject;

    /// <summary>Whether its Service is headless, so that its ports are those of the pods.</summary>
    public bool IsHeadless { get; init; }

    /// <inheritdoc cref="ServiceModel.ServicePortOf"/>
    public int ServicePortOf(PortModel port) => IsHeadless ? port.Number : port.EffectiveServicePort;

    /// <summary>The whole declaration of a backing service, which its dependents need to connect to it.</summary>
    public ServiceModel? Backing { get; init; }

    /// <summary>The reference with all that is known of the service.</summary>
    public ServiceReference To(ServiceModel service) => this with
    {
        ClassName = service.ClassName,
        FullName = service.FullName,
        Ports = service.Ports.Select(port => port with { Origin = Origin.Class }).ToEquatableArray(),
        IsHeadless = service.Exposure.Service is { IsHeadless: true },
        Backing = service.Backing is null ? null : service with { Environments = default },
    };
}

/// <summary>An opening of the NetworkPolicy: the peer, and the ports. What is null or empty was not written.</summary>
public sealed record NetworkRuleModel(Origin Origin)
{
    public ServiceReference? Service { get; init; }

    public string? Namespace { get; init; }

    /// <summary>Each <c>key=value</c>.</summary>
    public EquatableArray<string> NamespaceLabels { get; init; }

    /// <summary>Each <c>key=value</c>.</summary>
    public EquatableArray<string> PodLabels { get; init; }

    public string? Cidr { get; init; }

    public EquatableArray<string> Except { get; init; }

    /// <summary>In the notation of <see cref="PolicyPort"/>.</summary>
    public EquatableArray<string> Ports { get; init; }

    /// <summary>Whether it names pods or namespaces.</summary>
    public bool HasSelector => Service is not null || Namespace is not null || NamespaceLabels.Count > 0 || PodLabels.Count > 0;

    public bool IsEverywhere => !HasSelector && Cidr is null;

    /// <summary>Every peer on every port: there is nothing left to limit.</summary>
    public bool IsEverything => IsEverywhere && Ports.Count == 0;
}
