namespace ManifestGen.Parsing;

/// <summary>The attributes by name: code in the compiler sees them as symbols, never as types.</summary>
internal static class AttributeNames
{
    /// <summary>The namespace of every attribute.</summary>
    public const string Namespace = "ManifestGen";

    /// <summary>The metadata name of the attribute that makes a class a service.</summary>
    public const string ContainerServiceMetadataName = Namespace + "." + ContainerService;

    /// <summary>The metadata name of the attribute that makes a class a backing service.</summary>
    public const string BackingServiceMetadataName = Namespace + "." + BackingService;

    /// <summary>The metadata name of the attribute that makes an assembly a system.</summary>
    public const string StackMetadataName = Namespace + "." + Stack;

    /// <summary>The metadata name of the attribute that says where in the cluster.</summary>
    public const string KubernetesNamespaceMetadataName = Namespace + "." + KubernetesNamespace;

    public const string ContainerService = "ContainerServiceAttribute";
    public const string BackingService = "BackingServiceAttribute";
    public const string Stack = "StackAttribute";
    public const string ContainerImage = "ContainerImageAttribute";
    public const string Port = "PortAttribute";
    public const string Replicas = "ReplicasAttribute";
    public const string AutoScale = "AutoScaleAttribute";
    public const string Resources = "ResourcesAttribute";
    public const string StartupProbe = "StartupProbeAttribute";
    public const string LivenessProbe = "LivenessProbeAttribute";
    public const string ReadinessProbe = "ReadinessProbeAttribute";
    public const string Env = "EnvAttribute";
    public const string SecretEnv = "SecretEnvAttribute";
    public const string ConfigValue = "ConfigValueAttribute";
    public const string ConfigEnv = "ConfigEnvAttribute";
    public const string ConfigEnvFrom = "ConfigEnvFromAttribute";
    public const string SecretEnvFrom = "SecretEnvFromAttribute";
    public const string FieldEnv = "FieldEnvAttribute";
    public const string ResourceEnv = "ResourceEnvAttribute";
    public const string ConfigFile = "ConfigFileAttribute";
    public const string SecretFile = "SecretFileAttribute";
    public const string FieldFile = "FieldFileAttribute";
    public const string TokenFile = "TokenFileAttribute";
    public const string Label = "LabelAttribute";
    public const string Annotation = "AnnotationAttribute";
    public const string Volume = "VolumeAttribute";
    public const string TemporaryVolume = "TemporaryVolumeAttribute";
    public const string ScaleOn = "ScaleOnAttribute";
    public const string ScaleBehavior = "ScaleBehaviorAttribute";
    public const string ScaleOnEvent = "ScaleOnEventAttribute";
    public const string VerticalAutoScale = "VerticalAutoScaleAttribute";
    public const string Spread = "SpreadAttribute";
    public const string NodeSelector = "NodeSelectorAttribute";
    public const string NodeAffinity = "NodeAffinityAttribute";
    public const string Toleration = "TolerationAttribute";
    public const string PodAffinity = "PodAffinityAttribute";
    public const string Scheduling = "SchedulingAttribute";
    public const string KubernetesService = "KubernetesServiceAttribute";
    public const string Ingress = "IngressAttribute";
    public const string HttpRoute = "HttpRouteAttribute";
    public const string GrpcRoute = "GrpcRouteAttribute";
    public const string Gateway = "GatewayAttribute";
    public const string Certificate = "CertificateAttribute";
    public const string CertificateIssuer = "CertificateIssuerAttribute";
    public const string Security = "SecurityAttribute";
    public const string ServiceAccount = "ServiceAccountAttribute";
    public const string KubernetesAccess = "KubernetesAccessAttribute";
    public const string KubernetesNamespace = "KubernetesNamespaceAttribute";
    public const string Job = "JobAttribute";
    public const string Schedule = "ScheduleAttribute";
    public const string Rollout = "RolloutAttribute";
    public const string Disruption = "DisruptionAttribute";
    public const string Shutdown = "ShutdownAttribute";
    public const string PostStart = "PostStartAttribute";
    public const string Container = "ContainerAttribute";
    public const string Sidecar = "SidecarAttribute";
    public const string InitContainer = "InitContainerAttribute";
    public const string Pod = "PodAttribute";
    public const string HostAlias = "HostAliasAttribute";
    public const string ImagePull = "ImagePullAttribute";
    public const string ExtendedResource = "ExtendedResourceAttribute";

    /// <summary>Those that say something of a container which is no service.</summary>
    public static IReadOnlyCollection<string> OfContainers { get; } =
    [
        Container, Port, Env, SecretEnv, ConfigEnv, ConfigEnvFrom, SecretEnvFrom, FieldEnv, ResourceEnv, Resources, ExtendedResource,
        StartupProbe, LivenessProbe, ReadinessProbe, Volume, TemporaryVolume, DependsOn,
    ];
    public const string DependsOn = "DependsOnAttribute";
    public const string AllowIngress = "AllowIngressAttribute";
    public const string AllowEgress = "AllowEgressAttribute";
    public const string Metrics = "MetricsAttribute";
    public const string Telemetry = "TelemetryAttribute";
    public const string EnvFile = "EnvFileAttribute";
    public const string Profile = "ProfileAttribute";
    public const string Network = "NetworkAttribute";
    public const string DockerLabel = "DockerLabelAttribute";
    public const string Logging = "LoggingAttribute";
    public const string Swarm = "SwarmAttribute";

    /// <summary>Those that give an environment variable its value, each in its way.</summary>
    public static IReadOnlyCollection<string> Variables { get; } = [Env, SecretEnv, ConfigValue, ConfigEnv, FieldEnv, ResourceEnv];

    /// <summary>Those that give the container a file, each from another place.</summary>
    public static IReadOnlyCollection<string> Files { get; } = [ConfigFile, SecretFile, FieldFile, TokenFile];
}
