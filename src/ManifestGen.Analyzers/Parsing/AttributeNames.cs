namespace ManifestGen.Parsing;

/// <summary>The attributes by name: the compiler has them as symbols. Groups of them, and the names with which the compiler finds a symbol.</summary>
internal static class AttributeNames
{
    /// <summary>The namespace of every attribute.</summary>
    public const string Namespace = nameof(ManifestGen);

    /// <summary>The metadata name of the attribute that makes a class a service.</summary>
    public const string ContainerServiceMetadataName = Namespace + "." + nameof(ContainerServiceAttribute);

    /// <summary>The metadata name of the attribute that makes a class a backing service.</summary>
    public const string BackingServiceMetadataName = Namespace + "." + nameof(BackingServiceAttribute);

    /// <summary>The metadata name of the attribute that makes an assembly a system.</summary>
    public const string StackMetadataName = Namespace + "." + nameof(StackAttribute);

    /// <summary>The metadata name of the attribute that says where in the cluster.</summary>
    public const string KubernetesNamespaceMetadataName = Namespace + "." + nameof(KubernetesNamespaceAttribute);

    /// <summary>Those that say something of a container which is no service.</summary>
    public static IReadOnlyCollection<string> OfContainers { get; } =
    [
        nameof(ContainerAttribute), nameof(PortAttribute), nameof(EnvAttribute), nameof(SecretEnvAttribute), nameof(ConfigEnvAttribute),
        nameof(ConfigEnvFromAttribute), nameof(SecretEnvFromAttribute), nameof(FieldEnvAttribute), nameof(ResourceEnvAttribute),
        nameof(ResourcesAttribute), nameof(ExtendedResourceAttribute), nameof(StartupProbeAttribute), nameof(LivenessProbeAttribute),
        nameof(ReadinessProbeAttribute), nameof(VolumeAttribute), nameof(TemporaryVolumeAttribute), nameof(DependsOnAttribute),
    ];

    /// <summary>Those that give an environment variable its value, each in its way.</summary>
    public static IReadOnlyCollection<string> Variables { get; } =
    [
        nameof(EnvAttribute), nameof(SecretEnvAttribute), nameof(ConfigValueAttribute), nameof(ConfigEnvAttribute),
        nameof(FieldEnvAttribute), nameof(ResourceEnvAttribute),
    ];

    /// <summary>Those that give the container a file, each from another place.</summary>
    public static IReadOnlyCollection<string> Files { get; } =
    [
        nameof(ConfigFileAttribute), nameof(SecretFileAttribute), nameof(FieldFileAttribute), nameof(TokenFileAttribute),
    ];
}
