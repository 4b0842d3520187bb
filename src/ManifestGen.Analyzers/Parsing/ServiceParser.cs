using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads what a class declares. Every value is taken as written; whether it is right is for the rules to say.</summary>
internal static class ServiceParser
{
    /// <summary>Null when the class is not a service, or is not yet: its <c>[ContainerService]</c> has no name.</summary>
    public static ServiceModel? Parse(INamedTypeSymbol type)
    {
        var attributes = AttributeReader.ReadAll(type);
        return Parse(type, AttributeSet.Of(attributes)) is { } service ? service with { Environments = Environments(type, attributes) } : null;
    }

    private static EquatableArray<EnvironmentModel> Environments(INamedTypeSymbol type, IReadOnlyList<AttributeReader> attributes) =>
        (from attribute in attributes
         where attribute.Environment is not null
         group attribute by attribute.Environment into environment
         orderby environment.Key
         let service = Parse(type, AttributeSet.Of(attributes, environment.Key))
         select new EnvironmentModel(environment.First().Origin, environment.Key, service)).ToEquatableArray();

    private static ServiceModel? Parse(INamedTypeSymbol type, AttributeSet attributes)
    {
        if (attributes.Common(AttributeNames.ContainerService) is null || attributes.Single(AttributeNames.ContainerService) is not { } service)
        {
            return null;
        }

        var name = service.RequiredString("Name");
        return new ServiceModel
        {
            ClassName = ClassNameOf(type),
            Origin = service.Origin,
            Name = name,
            PartOf = service.String("PartOf"),
            Arguments = service.Strings("Arguments"),
            Image = attributes.Single(AttributeNames.ContainerImage) is { } image
                ? new ImageModel(image.Origin, image.RequiredString("Repository"), image.String("Tag"))
                : null,
            Ports = PortParser.Parse(attributes.All(AttributeNames.Port, key: "Number")),
            Replicas = attributes.Single(AttributeNames.Replicas, replacedBy: AttributeNames.AutoScale) is { } replicas
                ? new ReplicasModel(replicas.Origin, replicas.RequiredInt("Count"))
                : null,
            AutoScale = attributes.Single(AttributeNames.AutoScale, replacedBy: AttributeNames.Replicas) is { } autoScale ? ParseAutoScale(autoScale) : null,
            Resources = attributes.Single(AttributeNames.Resources) is { } resources ? ParseResources(resources) : new ResourcesModel(),
            StartupProbe = ProbeParser.Parse(attributes.Single(AttributeNames.StartupProbe), ProbeRole.Startup),
            LivenessProbe = ProbeParser.Parse(attributes.Single(AttributeNames.LivenessProbe), ProbeRole.Liveness),
            ReadinessProbe = ProbeParser.Parse(attributes.Single(AttributeNames.ReadinessProbe), ProbeRole.Readiness),
            Env = attributes.All(AttributeNames.Env, key: "Name", alike: AttributeNames.Variables)
                .Select(env => new EnvModel(env.Origin, env.RequiredString("Name"), env.RequiredString("Value")))
                .ToEquatableArray(),
            SecretEnv = attributes.All(AttributeNames.SecretEnv, key: "Name", alike: AttributeNames.Variables)
                .Select(env => ParseSecretEnv(env, name))
                .ToEquatableArray(),
            Workload = WorkloadParser.Parse(attributes, service),
            Storage = StorageParser.Parse(attributes),
            Exposure = ExposureParser.Parse(attributes),
            Network = NetworkParser.Parse(attributes),
            Configuration = ConfigurationParser.Parse(attributes, name),
            Scaling = ScalingParser.Parse(attributes),
            Placement = PlacementParser.Parse(attributes),
            Pod = PodParser.Parse(attributes),
            Security = SecurityParser.Parse(attributes),
            Metadata = MetadataParser.Parse(attributes),
            Observability = ObservabilityParser.Parse(attributes),
            // Last, when all attributes have been read.
            Duplicates = attributes.Duplicates,
        };
    }

    private static AutoScaleModel ParseAutoScale(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredInt("Min"), attribute.RequiredInt("Max"))
        {
            CpuUtilization = attribute.Int("CpuUtilization"),
            MemoryUtilization = attribute.Int("MemoryUtilization"),
            PollingIntervalSeconds = attribute.Int("PollingIntervalSeconds"),
            CooldownSeconds = attribute.Int("CooldownSeconds"),
            IdleReplicas = attribute.Int("IdleReplicas"),
        };

    private static ResourcesModel ParseResources(AttributeReader attribute) => new()
    {
        Origin = attribute.Origin,
        Cpu = attribute.String("Cpu"),
        CpuLimit = attribute.String("CpuLimit"),
        Memory = attribute.String("Memory"),
        MemoryLimit = attribute.String("MemoryLimit"),
        EphemeralStorage = attribute.String("EphemeralStorage"),
        EphemeralStorageLimit = attribute.String("EphemeralStorageLimit"),
    };

    private static SecretEnvModel ParseSecretEnv(AttributeReader attribute, string serviceName)
    {
        var name = attribute.RequiredString("Name");
        return new SecretEnvModel(attribute.Origin, name, attribute.String("Secret") ?? serviceName, attribute.String("Key") ?? name)
        {
            Optional = attribute.Bool("Optional") ?? false,
        };
    }

    private static string ClassNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{ClassNameOf(outer)}.{type.Name}" : type.Name;
}
