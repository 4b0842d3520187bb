using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="DockerModel"/>.</summary>
internal static class DockerParser
{
    public static DockerModel Parse(AttributeSet attributes) => new()
    {
        EnvFiles = attributes.All(nameof(EnvFileAttribute))
            .Select(file => new EnvFileModel(file.Origin, file.RequiredString(nameof(EnvFileAttribute.Path))) { IsOptional = file.Bool(nameof(EnvFileAttribute.Required)) == false })
            .ToEquatableArray(),
        Profiles = attributes.All(nameof(ProfileAttribute))
            .Select(profile => new ProfileModel(profile.Origin, profile.RequiredString(nameof(ProfileAttribute.Name))))
            .ToEquatableArray(),
        Networks = attributes.All(nameof(NetworkAttribute))
            .Select(network => new JoinedNetworkModel(network.Origin, network.RequiredString(nameof(NetworkAttribute.Name))) { IsExternal = network.Bool(nameof(NetworkAttribute.External)) ?? false })
            .ToEquatableArray(),
        Labels = attributes.All(nameof(DockerLabelAttribute))
            .Select(label => new DockerLabelModel(
                label.Origin, label.RequiredString(nameof(DockerLabelAttribute.Key)), label.RequiredString(nameof(DockerLabelAttribute.Value)), label.Enum<DockerObjects>(nameof(DockerLabelAttribute.On)) ?? DockerObjects.Service))
            .ToEquatableArray(),
        Logging = attributes.Single(nameof(LoggingAttribute)) is { } logging ? ParseLogging(logging) : null,
        Swarm = attributes.Single(nameof(SwarmAttribute)) is { } swarm ? ParseSwarm(swarm) : null,
    };

    private static LoggingModel ParseLogging(AttributeReader attribute) => new(attribute.Origin)
    {
        Driver = attribute.String(nameof(LoggingAttribute.Driver)),
        MaxSize = attribute.String(nameof(LoggingAttribute.MaxSize)),
        MaxFiles = attribute.Int(nameof(LoggingAttribute.MaxFiles)),
        Options = attribute.Strings(nameof(LoggingAttribute.Options)),
    };

    private static SwarmModel ParseSwarm(AttributeReader attribute) => new(attribute.Origin)
    {
        EndpointMode = attribute.Enum<SwarmEndpointMode>(nameof(SwarmAttribute.EndpointMode)),
        MaxReplicasPerNode = attribute.Int(nameof(SwarmAttribute.MaxReplicasPerNode)),
        Constraints = attribute.Strings(nameof(SwarmAttribute.Constraints)),
        FailureAction = attribute.Enum<SwarmFailureAction>(nameof(SwarmAttribute.FailureAction)),
        MonitorSeconds = attribute.Int(nameof(SwarmAttribute.MonitorSeconds)),
        MaxFailurePercent = attribute.Int(nameof(SwarmAttribute.MaxFailurePercent)),
    };
}
