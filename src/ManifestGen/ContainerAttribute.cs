namespace ManifestGen;

/// <summary>
/// Declares a container that runs in the pods of services beside their program. Name the class with <see cref="SidecarAttribute"/> or
/// <see cref="InitContainerAttribute"/> on the service, which can be in another project.
/// </summary>
/// <remarks>
/// <para>
/// The class can declare what a container has of its own: <see cref="PortAttribute"/>, <see cref="EnvAttribute"/> and the other sources of variables,
/// <see cref="ResourcesAttribute"/>, the probes, <see cref="DependsOnAttribute"/>, <see cref="VolumeAttribute"/> and <see cref="TemporaryVolumeAttribute"/>; anything else is an error (MGEN058).
/// A volume with the same name as one of the service is the same volume, so containers can share files.
/// <see cref="DependsOnAttribute"/> gives the container the addresses and connection strings of its own dependencies, and opens the NetworkPolicy for them;
/// <c>InheritVariables</c> of <see cref="SidecarAttribute"/> and <see cref="InitContainerAttribute"/> gives it those of the service.
/// </para>
/// <para>
/// Kubernetes: an entry of <c>initContainers</c>, with the same hardening and the same default resources as the program itself.
/// Errors: MGEN051 (name), MGEN053 (image), MGEN054 (no version), MGEN065 (working directory).
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ContainerAttribute : ManifestAttribute
{
    /// <summary>Declares a container of the service's own image, which differs in its arguments.</summary>
    /// <param name="name">The container's name: a DNS label, other than those of the service and of its other containers.</param>
    public ContainerAttribute(string name) => Name = name;

    /// <summary>Declares a container of another image.</summary>
    /// <param name="name">The container's name: a DNS label, other than those of the service and of its other containers.</param>
    /// <param name="image">The image with its tag or digest, such as <c>otel/opentelemetry-collector:0.130.0</c>.</param>
    public ContainerAttribute(string name, string image) => (Name, Image) = (name, image);

    /// <summary>The container's name.</summary>
    public string Name { get; }

    /// <summary>The image with its tag or digest. Null for the service's own.</summary>
    public string? Image { get; }

    /// <summary>Arguments of the image's program. Default: those of the image.</summary>
    public string[] Arguments { get; set; } = [];

    /// <summary>The program to start instead of the image's own, and its first arguments. Default: the image's.</summary>
    public string[] EntryPoint { get; set; } = [];

    /// <summary>The folder in which it starts, an absolute path. Default: the image's.</summary>
    public string? WorkingDirectory { get; set; }
}
