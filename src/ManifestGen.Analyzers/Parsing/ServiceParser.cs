using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads what a class declares. Every value is taken as written; whether it is right is for the rules to say.</summary>
internal static class ServiceParser
{
    private static readonly SymbolDisplayFormat WithNamespace = SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>Null when the class is not a service, or is not yet: its <c>[ContainerService]</c> has no name.</summary>
    public static ServiceModel? Parse(INamedTypeSymbol type)
    {
        var attributes = AttributeReader.ReadAll(type);
        return ParseService(type, AttributeSet.Of(attributes)) is not { } service ? null : service with
        {
            Environments = Environments(EnvironmentsOf(attributes, type), environment => ParseService(type, AttributeSet.Of(attributes, environment))!),
        };
    }

    /// <summary>A class that declares a container, by itself. Null when it is none.</summary>
    public static ServiceModel? ParseContainer(INamedTypeSymbol type)
    {
        var attributes = AttributeReader.ReadAll(type).Where(attribute => attribute.Environment is not null).Select(attribute => (attribute.Environment!, attribute.Origin, IsNamedHere: true));
        return ParseContainer(type, ContainerRole.Sidecar, environment: null, type) is not { } container ? null : container with
        {
            Environments = Environments(attributes, environment => ParseContainer(type, ContainerRole.Sidecar, environment, type)!),
        };
    }

    /// <summary>A container of a service's pod, as it is in one environment. Null when the class declares none.</summary>
    /// <param name="type">The class that declares it.</param>
    /// <param name="role">When it runs.</param>
    /// <param name="environment">The environment; null for all.</param>
    /// <param name="user">A class of the project whose files are written, which may be another one than that of the container.</param>
    public static ServiceModel? ParseContainer(INamedTypeSymbol type, ContainerRole role, string? environment, INamedTypeSymbol user)
    {
        // Of the others it is said that they have no effect (MGEN058).
        var attributes = AttributeSet.Of([.. AttributeReader.ReadAll(type).Where(attribute => AttributeNames.OfContainers.Contains(attribute.Name))], environment);
        return attributes.Common(nameof(ContainerAttribute)) is null || attributes.Single(nameof(ContainerAttribute)) is not { } container
            ? null
            : Parse(type, attributes, container) with
            {
                Container = new(role, container.String(nameof(ContainerAttribute.Image))),
                Network = NetworkParser.Parse(attributes, user),
                Duplicates = attributes.Duplicates,
            };
    }

    /// <summary>
    /// A backing service as it is in one environment, as who depends on it sees it: without those that it depends on itself, which may lead back.
    /// Null when the class declares none.
    /// </summary>
    public static ServiceModel? ParseBacking(INamedTypeSymbol type, string? environment)
    {
        var attributes = AttributeSet.Of(AttributeReader.ReadAll(type), environment);
        return attributes.Common(nameof(BackingServiceAttribute)) is null ? null : ParseBacking(type, attributes);
    }

    private static ServiceModel? ParseService(INamedTypeSymbol type, AttributeSet attributes)
    {
        var service = Declared(attributes, nameof(ContainerServiceAttribute)) is { } declared
            ? Complete(type, attributes, Parse(type, attributes, declared)) with
            {
                PartialClass = PartialClassParser.Parse(type),
                IgnoredBacking = Declared(attributes, nameof(BackingServiceAttribute))?.Origin,
            }
            : ParseBacking(type, attributes);
        return service is null ? null : service with { Network = NetworkParser.Parse(attributes, type) };
    }

    private static ServiceModel? ParseBacking(INamedTypeSymbol type, AttributeSet attributes) => Declared(attributes, nameof(BackingServiceAttribute)) is { } backing
        ? EngineDefaults.Apply(Complete(type, attributes, Parse(type, attributes, backing) with { Backing = ParseBacking(backing) }))
        : null;

    // What an environment alone declares is no service in the others.
    private static AttributeReader? Declared(AttributeSet attributes, string name) =>
        attributes.Common(name) is null ? null : attributes.Single(name);

    private static ServiceModel Complete(INamedTypeSymbol type, AttributeSet attributes, ServiceModel service) =>
        service with { Pod = PodParser.Parse(type, attributes), Duplicates = attributes.Duplicates };

    private static BackingModel ParseBacking(AttributeReader attribute) => new(attribute.Origin)
    {
        Image = attribute.String(nameof(BackingServiceAttribute.Image)),
        DeclaredEngine = attribute.Enum<BackingEngine>(nameof(BackingServiceAttribute.Engine)) ?? BackingEngine.FromImage,
        Host = attribute.String(nameof(BackingServiceAttribute.Host)),
        ConnectionString = attribute.String(nameof(BackingServiceAttribute.ConnectionString)),
    };

    // What differs in a container of the pod, or in a server of another project that the service connects to, differs in the service too.
    private static IEnumerable<(string Name, Origin Origin, bool IsNamedHere)> EnvironmentsOf(IReadOnlyList<AttributeReader> attributes, INamedTypeSymbol type) =>
        attributes.Select(attribute => (attribute.Environment, attribute.Origin, IsNamedHere: true))
            .Concat(
                from other in PodParser.ContainerClasses(attributes).Concat(NetworkParser.ForeignBackingServices(attributes, type)).Concat(ServersOfContainers(attributes, type))
                from attribute in AttributeReader.ReadAll(other.Class)
                select (attribute.Environment, other.Attribute.Origin, IsNamedHere: false))
            .Where(place => place.Environment is not null)
            .Select(place => (place.Environment!, place.Origin, place.IsNamedHere));

    private static IEnumerable<(AttributeReader Attribute, INamedTypeSymbol Class)> ServersOfContainers(IReadOnlyList<AttributeReader> attributes, INamedTypeSymbol type) =>
        from container in PodParser.ContainerClasses(attributes)
        from server in NetworkParser.ForeignBackingServices(AttributeReader.ReadAll(container.Class), type)
        select (container.Attribute, server.Class);

    private static EquatableArray<EnvironmentModel> Environments(IEnumerable<(string Name, Origin Origin, bool IsNamedHere)> environments, Func<string, ServiceModel> parse) =>
        (from place in environments
         group place by place.Name into environment
         orderby environment.Key
         select new EnvironmentModel(environment.First().Origin, environment.Key, parse(environment.Key))
         {
             Attributes = environment.Where(place => place.IsNamedHere).Select(place => place.Origin).ToEquatableArray(),
         }).ToEquatableArray();

    private static ServiceModel Parse(INamedTypeSymbol type, AttributeSet attributes, AttributeReader service)
    {
        var name = service.RequiredString(nameof(ContainerServiceAttribute.Name));
        return new ServiceModel
        {
            ClassName = ClassNameOf(type),
            FullName = FullNameOf(type),
            Origin = service.Origin,
            Name = name,
            PartOf = service.String(nameof(ContainerServiceAttribute.PartOf)),
            Arguments = service.Strings(nameof(ContainerServiceAttribute.Arguments)),
            EntryPoint = service.Strings(nameof(ContainerServiceAttribute.EntryPoint)),
            WorkingDirectory = service.String(nameof(ContainerServiceAttribute.WorkingDirectory)),
            Image = attributes.Single(nameof(ContainerImageAttribute)) is { } image
                ? new ImageModel(image.Origin, image.RequiredString(nameof(ContainerImageAttribute.Repository)), image.String(nameof(ContainerImageAttribute.Tag)))
                : null,
            Ports = PortParser.Parse(attributes.All(nameof(PortAttribute))),
            Replicas = attributes.Single(nameof(ReplicasAttribute), replacedBy: nameof(AutoScaleAttribute)) is { } replicas
                ? new ReplicasModel(replicas.Origin, replicas.RequiredInt(nameof(ReplicasAttribute.Count)))
                : null,
            AutoScale = attributes.Single(nameof(AutoScaleAttribute), replacedBy: nameof(ReplicasAttribute)) is { } autoScale ? ParseAutoScale(autoScale) : null,
            Resources = attributes.Single(nameof(ResourcesAttribute)) is { } resources ? ParseResources(resources) : new ResourcesModel(),
            ExtendedResources = attributes.All(nameof(ExtendedResourceAttribute))
                .Select(resource => new ExtendedResourceModel(resource.Origin, resource.RequiredString(nameof(ExtendedResourceAttribute.Name)), resource.RequiredInt(nameof(ExtendedResourceAttribute.Count))))
                .ToEquatableArray(),
            StartupProbe = ProbeParser.Parse(attributes.Single(nameof(StartupProbeAttribute)), ProbeRole.Startup),
            LivenessProbe = ProbeParser.Parse(attributes.Single(nameof(LivenessProbeAttribute)), ProbeRole.Liveness),
            ReadinessProbe = ProbeParser.Parse(attributes.Single(nameof(ReadinessProbeAttribute)), ProbeRole.Readiness),
            Env = attributes.All(nameof(EnvAttribute), alike: AttributeNames.Variables)
                .Select(env => new EnvModel(env.Origin, env.RequiredString(nameof(EnvAttribute.Name)), env.RequiredString(nameof(EnvAttribute.Value))))
                .ToEquatableArray(),
            SecretEnv = attributes.All(nameof(SecretEnvAttribute), alike: AttributeNames.Variables)
                .Select(env => ParseSecretEnv(env, name))
                .ToEquatableArray(),
            Workload = WorkloadParser.Parse(attributes, service),
            Storage = StorageParser.Parse(attributes),
            Exposure = ExposureParser.Parse(attributes),
            Configuration = ConfigurationParser.Parse(attributes, name),
            Scaling = ScalingParser.Parse(attributes),
            Placement = PlacementParser.Parse(attributes),
            Security = SecurityParser.Parse(attributes),
            Metadata = MetadataParser.Parse(attributes),
            Observability = ObservabilityParser.Parse(attributes),
            Docker = DockerParser.Parse(attributes),
        };
    }

    private static AutoScaleModel ParseAutoScale(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredInt(nameof(AutoScaleAttribute.Min)), attribute.RequiredInt(nameof(AutoScaleAttribute.Max)))
        {
            CpuUtilization = attribute.Int(nameof(AutoScaleAttribute.CpuUtilization)),
            MemoryUtilization = attribute.Int(nameof(AutoScaleAttribute.MemoryUtilization)),
            PollingIntervalSeconds = attribute.Int(nameof(AutoScaleAttribute.PollingIntervalSeconds)),
            CooldownSeconds = attribute.Int(nameof(AutoScaleAttribute.CooldownSeconds)),
            IdleReplicas = attribute.Int(nameof(AutoScaleAttribute.IdleReplicas)),
            FallbackReplicas = attribute.Int(nameof(AutoScaleAttribute.FallbackReplicas)),
            FallbackAfterFailures = attribute.Int(nameof(AutoScaleAttribute.FallbackAfterFailures)),
        };

    private static ResourcesModel ParseResources(AttributeReader attribute) => new()
    {
        Origin = attribute.Origin,
        Cpu = attribute.String(nameof(ResourcesAttribute.Cpu)),
        CpuLimit = attribute.String(nameof(ResourcesAttribute.CpuLimit)),
        Memory = attribute.String(nameof(ResourcesAttribute.Memory)),
        MemoryLimit = attribute.String(nameof(ResourcesAttribute.MemoryLimit)),
        EphemeralStorage = attribute.String(nameof(ResourcesAttribute.EphemeralStorage)),
        EphemeralStorageLimit = attribute.String(nameof(ResourcesAttribute.EphemeralStorageLimit)),
        HugePages2Mi = attribute.String(nameof(ResourcesAttribute.HugePages2Mi)),
        HugePages1Gi = attribute.String(nameof(ResourcesAttribute.HugePages1Gi)),
        PidsLimit = attribute.Int(nameof(ResourcesAttribute.PidsLimit)),
    };

    private static SecretEnvModel ParseSecretEnv(AttributeReader attribute, string serviceName)
    {
        var name = attribute.RequiredString(nameof(SecretEnvAttribute.Name));
        return new SecretEnvModel(attribute.Origin, name, attribute.String(nameof(SecretEnvAttribute.Secret)) ?? serviceName, attribute.String(nameof(SecretEnvAttribute.Key)) ?? name)
        {
            Optional = attribute.Bool(nameof(SecretEnvAttribute.Optional)) ?? false,
        };
    }

    /// <summary>The class with its namespace, as C# names it.</summary>
    public static string FullNameOf(INamedTypeSymbol type) => type.ToDisplayString(WithNamespace);

    private static string ClassNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{ClassNameOf(outer)}.{type.Name}" : type.Name;
}
