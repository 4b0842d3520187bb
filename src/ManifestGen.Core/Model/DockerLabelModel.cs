namespace ManifestGen.Model;

/// <summary>A label of containers and of services of a Swarm.</summary>
public sealed record DockerLabelModel(Origin Origin, string Key, string Value, DockerObjects On);
