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
        if (First(attributes, AttributeNames.ContainerService) is not { } service)
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
            Image = First(attributes, AttributeNames.ContainerImage) is { } image
                ? new ImageModel(image.Origin, image.RequiredString("Repository"), image.String("Tag"))
                : null,
            Ports = PortParser.Parse(All(attributes, AttributeNames.Port)),
            Replicas = First(attributes, AttributeNames.Replicas) is { } replicas
                ? new ReplicasModel(replicas.Origin, replicas.RequiredInt("Count"))
                : null,
            AutoScale = First(attributes, AttributeNames.AutoScale) is { } autoScale ? ParseAutoScale(autoScale) : null,
            Resources = First(attributes, AttributeNames.Resources) is { } resources ? ParseResources(resources) : new ResourcesModel(),
            StartupProbe = ProbeParser.Parse(First(attributes, AttributeNames.StartupProbe), ProbeRole.Startup),
            LivenessProbe = ProbeParser.Parse(First(attributes, AttributeNames.LivenessProbe), ProbeRole.Liveness),
            ReadinessProbe = ProbeParser.Parse(First(attributes, AttributeNames.ReadinessProbe), ProbeRole.Readiness),
            Env = All(attributes, AttributeNames.Env)
                .Select(env => new EnvModel(env.Origin, env.RequiredString("Name"), env.RequiredString("Value")))
                .ToEquatableArray(),
            SecretEnv = All(attributes, AttributeNames.SecretEnv).Select(env => ParseSecretEnv(env, name)).ToEquatableArray(),
        };
    }

    private static AutoScaleModel ParseAutoScale(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredInt("Min"), attribute.RequiredInt("Max"))
        {
            CpuUtilization = attribute.Int("CpuUtilization"),
            MemoryUtilization = attribute.Int("MemoryUtilization"),
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
        return new SecretEnvModel(attribute.Origin, name, attribute.String("Secret") ?? serviceName, attribute.String("Key") ?? name);
    }

    private static string ClassNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{ClassNameOf(outer)}.{type.Name}" : type.Name;

    private static AttributeReader? First(IEnumerable<AttributeReader> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.Name == name);

    private static IReadOnlyList<AttributeReader> All(IEnumerable<AttributeReader> attributes, string name) =>
        attributes.Where(attribute => attribute.Name == name).ToArray();
}
