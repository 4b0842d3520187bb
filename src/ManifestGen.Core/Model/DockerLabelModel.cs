namespace ManifestGen.Model;

/// <summary>A label of containers and of services of a Swarm.</summary>
public sealed record DockerLabelModel(Origin Origin, string Key, string Value, DockerObjects On);

/// <summary>As the public enum of the same members.</summary>
[Flags]
public enum DockerObjects
{
    Service = 1,
    Container = 2,
    All = 3,
}
