using ManifestGen.Rules.Backing;
using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Configuration.Connections;
using ManifestGen.Rules.Configuration.Files;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Rules.Declaration;
using ManifestGen.Rules.Exposure;
using ManifestGen.Rules.Health;
using ManifestGen.Rules.Image;
using ManifestGen.Rules.KubernetesVersions;
using ManifestGen.Rules.Metadata;
using ManifestGen.Rules.Placement;
using ManifestGen.Rules.Pod;
using ManifestGen.Rules.Network;
using ManifestGen.Rules.Observability;
using ManifestGen.Rules.Ports;
using ManifestGen.Rules.Resources;
using ManifestGen.Rules.Scaling;
using ManifestGen.Rules.Security;
using ManifestGen.Rules.Storage;
using ManifestGen.Rules.Systems;
using ManifestGen.Rules.Workload;
using ManifestGen.Rules.Workload.Docker;
using ManifestGen.Rules.Workload.Schedules;

namespace ManifestGen.Rules;

/// <summary>
/// The rules, in the order in which they are asked. A new rule is a file in its area's folder and a line here, or in <see cref="ConfigurableRules"/>
/// where .editorconfig has a say in it.
/// </summary>
internal static class RuleLists
{
    public static IReadOnlyList<IServiceRule> Services { get; } =
    [
        new ServiceNameRule(),
        new DuplicateServiceRule(),
        new UnrepresentableTextRule(),
        new ExecutableProjectRule(),
        new PartOfRule(),
        new ImageRule(),
        new UnknownServerRule(),
        new DataRule(),
        new RequiredVariableRule(),
        new MeaninglessAttributeRule(),
        new SingleServerRule(),
        new ExternalHostRule(),
        new HealthRule(),
        new SecretVariableRule(),
        new RootInDockerRule(),
        new EnvironmentRule(),
        new DuplicateAttributeRule(),
        new EnumMemberRule(),
        new ConstantNameRule(),
        new NewerThanClusterRule(),
        new MetadataSyntaxRule(),
        new OwnKeyRule(),
        new DuplicateMetadataRule(),
        new MetadataWithoutKubernetesRule(),
        new AnnotationSizeRule(),
        new UnwrittenKindRule(),
        new SecurityExceptionRule(),
        new UserRule(),
        new ProfileRule(),
        new SysctlRule(),
        new SecurityValueRule(),
        new SecurityWithoutKubernetesRule(),
        new IdleCapabilityRule(),
        new NamespaceRule(),
        new ServiceAccountRule(),
        new AccessRule(),
        new ExcessiveAccessRule(),
        new PortRangeRule(),
        new DuplicatePortRule(),
        new PortNameRule(),
        new PrivilegedPortRule(),
        new SshPortRule(),
        new PublishedPortRule(),
        new PortTranslationRule(),
        new ListeningVariableRule(),
        new PortPublishingRule(),
        new NodePortRule(),
        new ServiceTypeRule(),
        new ServiceSettingsRule(),
        new ExposedNumberRule(),
        new LoadBalancerRule(),
        new AppProtocolRule(),
        new RoutePortRule(),
        new HostRule(),
        new RoutePathRule(),
        new DuplicateRouteRule(),
        new TlsRule(),
        new ReferencedNameRule(),
        new ExposedObjectNameRule(),
        new IngressAnnotationRule(),
        new ExposureEnumRule(),
        new GrpcMethodRule(),
        new CertificateRule(),
        new CertificateIssuerRule(),
        new GatewayRule(),
        new ExposureWithoutKubernetesRule(),
        new ReplicasRule(),
        new AutoScaleBoundsRule(),
        new AutoScaleTargetRule(),
        new ScalingWithoutKubernetesRule(),
        new ScalingWithoutAutoScaleRule(),
        new MetricArgumentsRule(),
        new MetricSyntaxRule(),
        new MetricSourceRule(),
        new ScaleBehaviorRule(),
        new EventTriggerRule(),
        new EventAuthenticationRule(),
        new EventScalingRule(),
        new VerticalScalingRule(),
        new SpreadRule(),
        new NodeLabelRule(),
        new NodeAffinityRule(),
        new PodAffinityRule(),
        new TolerationRule(),
        new SchedulingRule(),
        new PlacementWithoutKubernetesRule(),
        new WorkloadKindRule(),
        new InstancesRule(),
        new WorkloadNameRule(),
        new ScheduleRule(),
        new TimeZoneRule(),
        new NumberRule(),
        new JobWorkRule(),
        new JobReachRule(),
        new RolloutArgumentsRule(),
        new PodShareRule(),
        new RolloutBoundsRule(),
        new RolloutProgressRule(),
        new RolloutStartRule(),
        new DisruptionRule(),
        new ShutdownTimeRule(),
        new ShutdownVariableRule(),
        new HookRule(),
        new KindWithoutKubernetesRule(),
        new WorkWithoutKubernetesRule(),
        new AvailabilityWithoutKubernetesRule(),
        new ProfileNameRule(),
        new SwarmSettingsRule(),
        new QuantityRule(),
        new LimitRule(),
        new EphemeralStorageRule(),
        new ProbePortRule(),
        new ProbePathRule(),
        new ProbeTimingRule(),
        new ProbeArgumentsRule(),
        new ProbeHeaderRule(),
        new ReadinessRule(),
        new LivenessRule(),
        new StartTimeRule(),
        new SingleHealthCheckRule(),
        new VariableNameRule(),
        new DuplicateVariableRule(),
        new SecretReferenceRule(),
        new SecretLiteralRule(),
        new SecretTextRule(),
        new ConnectionStringRule(),
        new ConnectionSecretRule(),
        new ConfigMapReferenceRule(),
        new VariableSourceRule(),
        new PodFieldRule(),
        new ResourceEnvRule(),
        new SourceFileRule(),
        new ConfigMapSizeRule(),
        new FileModeRule(),
        new TokenExpirationRule(),
        new FilePathRule(),
        new FilePlaceRule(),
        new KubernetesOnlyRule(),
        new LostSettingRule(),
        new EnvFileRule(),
        new ServiceReferenceRule(),
        new DependencyNameRule(),
        new DependencyRule(),
        new DependencyAdviceRule(),
        new JoinedNetworkRule(),
        new NetworkPeerRule(),
        new AddressRangeRule(),
        new PeerLabelRule(),
        new PolicyPortRule(),
        new ScrapeIngressRule(),
        new RouteIngressRule(),
        new MetricsRule(),
        new MetricsAnnotationRule(),
        new TelemetryRule(),
        new RepositoryRule(),
        new TagRule(),
        new BaseImageRule(),
        new BuildPathRule(),
        new MountPathRule(),
        new MountPlaceRule(),
        new VolumeNameRule(),
        new VolumeSizeRule(),
        new ClaimRule(),
        new SubPathRule(),
        new SharedClaimRule(),
        new TemporaryVolumeSizeRule(),
        new StorageWithoutKubernetesRule(),
        new LoggingRule(),
        new SdkPinRule(),
        new ContainerFamilyRule(),
        new UnpinnedBaseImageRule(),
        new FrozenRegistryRule(),
        new NativeDistributionRule(),
        new LabelRule(),
        new PodContainerRule(),
        new ForeignContainerRule(),
        new PodPortsRule(),
        new SharedVolumeRule(),
        new NameResolutionRule(),
        new ImagePullRule(),
        new PodFieldsRule(),
        new PodWithoutKubernetesRule(),
        new ExtendedResourceRule(),
        new HugePagesRule(),
        new DevicesWithoutKubernetesRule(),
    ];

    /// <summary>What holds for a container of a pod too, which is declared in the same terms as a service.</summary>
    public static IReadOnlyList<IServiceRule> Containers { get; } =
    [
        new ContainerImageRule(),
        .. Services.Where(rule => rule
            is UnrepresentableTextRule or EnvironmentRule or DuplicateAttributeRule or EnumMemberRule
            or PortRangeRule or DuplicatePortRule or PortNameRule or PrivilegedPortRule
            or QuantityRule or LimitRule or ExtendedResourceRule or HugePagesRule
            or ProbePortRule or ProbePathRule or ProbeTimingRule or ProbeArgumentsRule or ProbeHeaderRule
            or VariableNameRule or DuplicateVariableRule or SecretReferenceRule or SecretLiteralRule or SecretTextRule
            or ConfigMapReferenceRule or VariableSourceRule or PodFieldRule or ResourceEnvRule
            or MountPathRule or MountPlaceRule or VolumeNameRule or VolumeSizeRule or ClaimRule or SubPathRule or TemporaryVolumeSizeRule
            or PodFieldsRule or FrozenRegistryRule),
    ];

    public static IReadOnlyList<IStackRule> Stacks { get; } =
    [
        new StackNameRule(),
        new StackMemberRule(),
        new UnknownDependencyRule(),
        new MemberProjectRule(),
    ];

    /// <summary>What holds for a server that nobody here builds: not how its image is made, nor what only programs of the project have by default.</summary>
    public static IReadOnlyList<IServiceRule> BackingServices { get; } =
    [
        .. Services.Where(rule => rule
            is not (RepositoryRule or TagRule or BaseImageRule or BuildPathRule or SdkPinRule or ContainerFamilyRule or UnpinnedBaseImageRule or NativeDistributionRule
            or LabelRule)),
    ];
}
