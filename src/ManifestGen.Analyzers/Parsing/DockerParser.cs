using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="DockerModel"/>.</summary>
internal static class DockerParser
{
    public static DockerModel Parse(AttributeSet attributes) => new()
    {
        EnvFiles = attributes.All(AttributeNames.EnvFile)
            .Select(file => new EnvFileModel(file.Origin, file.RequiredString("Path")) { IsOptional = file.Bool("Required") == false })
            .ToEquatableArray(),
        Profiles = attributes.All(AttributeNames.Profile)
            .Select(profile => new ProfileModel(profile.Origin, profile.RequiredString("Name")))
            .ToEquatableArray(),
        Networks = attributes.All(AttributeNames.Network)
            .Select(network => new JoinedNetworkModel(network.Origin, network.RequiredString("Name")) { IsExternal = network.Bool("External") ?? false })
            .ToEquatableArray(),
        Labels = attributes.All(AttributeNames.DockerLabel)
            .Select(label => new DockerLabelModel(
                label.Origin, label.RequiredString("Key"), label.RequiredString("Value"), (DockerObjects)(label.Enum("On") ?? (int)DockerObjects.Service)))
            .ToEquatableArray(),
        Logging = attributes.Single(AttributeNames.Logging) is { } logging ? ParseLogging(logging) : null,
        Swarm = attributes.Single(AttributeNames.Swarm) is { } swarm ? ParseSwarm(swarm) : null,
    };

    private static LoggingModel ParseLogging(AttributeReader attribute) => new(attribute.Origin)
    {
        Driver = attribute.String("Driver"),
        MaxSize = attribute.String("MaxSize"),
        MaxFiles = attribute.Int("MaxFiles"),
        Options = attribute.Strings("Options"),
    };

    private static SwarmModel ParseSwarm(AttributeReader attribute) => new(attribute.Origin)
    {
        EndpointMode = (SwarmEndpointMode?)attribute.Enum("EndpointMode"),
        MaxReplicasPerNode = attribute.Int("MaxReplicasPerNode"),
        Constraints = attribute.Strings("Constraints"),
        FailureAction = (SwarmFailureAction?)attribute.Enum("FailureAction"),
        MonitorSeconds = attribute.Int("MonitorSeconds"),
        MaxFailurePercent = attribute.Int("MaxFailurePercent"),
    };
}
