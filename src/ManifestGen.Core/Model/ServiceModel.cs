namespace ManifestGen.Model;

/// <summary>
/// What one class declares, as it was written: null where nothing was. What applies where nothing was written is in the computed properties
/// of the parts, each with its reason.
/// </summary>
public sealed record ServiceModel
{
    /// <summary>The class's name without its namespace: only for headers and messages.</summary>
    public required string ClassName { get; init; }

    /// <summary>The class with its namespace, which tells it from every other one.</summary>
    public string FullName { get; init; } = "";

    /// <summary>The <c>[ContainerService]</c> attribute.</summary>
    public required Origin Origin { get; init; }

    public required string Name { get; init; }

    /// <summary>The class, where generated code can add to it. Null where it cannot.</summary>
    public PartialClassModel? PartialClass { get; init; }

    public string? PartOf { get; init; }

    public EquatableArray<string> Arguments { get; init; }

    public EquatableArray<string> EntryPoint { get; init; }

    public string? WorkingDirectory { get; init; }

    /// <summary>The backing service's own settings. Null for a program of a project.</summary>
    public BackingModel? Backing { get; init; }

    /// <summary>A <c>[BackingService]</c> that stands on the class of a program, and says the opposite.</summary>
    public Origin? IgnoredBacking { get; init; }

    /// <summary>The project that it is declared in, where that is another one than the one whose files are written.</summary>
    public ProjectModel? Home { get; init; }

    /// <summary>The container's own settings. Null for a service.</summary>
    public ContainerModel? Container { get; init; }

    public ImageModel? Image { get; init; }

    /// <summary>The image of a project with several services, for those that declare none: there is one Dockerfile, so there is one image.</summary>
    public ImageModel? SharedImage { get; init; }

    public EquatableArray<PortModel> Ports { get; init; }

    public ReplicasModel? Replicas { get; init; }

    public AutoScaleModel? AutoScale { get; init; }

    /// <summary>Never null: without <c>[Resources]</c> its origin is the class, and everything is at its default.</summary>
    public ResourcesModel Resources { get; init; } = new();

    public EquatableArray<ExtendedResourceModel> ExtendedResources { get; init; }

    public ProbeModel? StartupProbe { get; init; }

    public ProbeModel? LivenessProbe { get; init; }

    public ProbeModel? ReadinessProbe { get; init; }

    public EquatableArray<EnvModel> Env { get; init; }

    public EquatableArray<SecretEnvModel> SecretEnv { get; init; }

    public WorkloadModel Workload { get; init; } = new();

    public StorageModel Storage { get; init; } = new();

    public ExposureModel Exposure { get; init; } = new();

    public NetworkModel Network { get; init; } = new();

    public ConfigurationModel Configuration { get; init; } = new();

    public ScalingModel Scaling { get; init; } = new();

    public PlacementModel Placement { get; init; } = new();

    public PodModel Pod { get; init; } = new();

    public SecurityModel Security { get; init; } = new();

    public MetadataModel Metadata { get; init; } = new();

    public ObservabilityModel Observability { get; init; } = new();

    public DockerModel Docker { get; init; } = new();

    /// <summary>Attributes that may stand once, and stand again.</summary>
    public EquatableArray<DuplicateModel> Duplicates { get; init; }

    /// <summary>The environments in which something differs, by name. Empty in the service of such an environment.</summary>
    public EquatableArray<EnvironmentModel> Environments { get; init; }

    /// <summary>What reaches the container as it is written, and is checked by no syntax of its own.</summary>
    public IEnumerable<FreeText> FreeTexts =>
    [
        .. Arguments.Select(argument => new FreeText(Origin.Argument(nameof(ContainerServiceAttribute.Arguments)), "An argument of the program", argument)),
        .. EntryPoint.Select(argument => new FreeText(Origin.Argument(nameof(ContainerServiceAttribute.EntryPoint)), "The entry point of the program", argument)),
        .. Env.Select(variable => new FreeText(variable.Origin.Argument("value"), $"The value of '{variable.Name}'", variable.Value)),
        .. Probes.SelectMany(probe => probe.FreeTexts),
        .. Backing?.FreeTexts ?? [],
        .. Workload.FreeTexts,
        .. Storage.FreeTexts,
        .. Exposure.FreeTexts,
        .. Network.FreeTexts,
        .. Configuration.FreeTexts,
        .. Scaling.FreeTexts,
        .. Placement.FreeTexts,
        .. Pod.FreeTexts,
        .. Security.FreeTexts,
        .. Metadata.FreeTexts,
        .. Observability.FreeTexts,
        .. Docker.FreeTexts,
    ];

    /// <summary>The name of the volume for /tmp that it has without declaring one. Each container has its own, so that none can fill up or read that of another.</summary>
    public string TemporaryFilesVolume => Container is null ? "tmp" : $"{Name}-tmp";

    /// <summary>The probes that are declared, in the order in which they take effect.</summary>
    public IEnumerable<ProbeModel> Probes => new[] { StartupProbe, LivenessProbe, ReadinessProbe }.OfType<ProbeModel>();

    /// <summary>Whether it runs elsewhere already, and nothing is written for it.</summary>
    public bool IsExternal => Backing is { IsExternal: true };

    /// <summary>The minimum number of replicas that run at any time, which decides whether one can be evicted.</summary>
    public int MinimumReplicas => AutoScale?.Min ?? Replicas?.Count ?? 1;

    /// <summary>
    /// Endpoints are withdrawn while the pod stops: without a pause, requests still come in after the program has closed its sockets. A job gets none, and
    /// neither does what listens on no port, unless it has a hook that takes its time.
    /// </summary>
    public int EffectivePreStopSeconds =>
        Workload.EffectiveShutdown.PreStopSeconds ?? (HasService || (Workload.Shutdown?.PreStop is not null && !Workload.RunsToCompletion) ? 5 : 0);

    /// <summary>The pause, the time that the host waits for its services to stop, and slack for what comes after.</summary>
    public int EffectiveGracePeriodSeconds => Workload.EffectiveShutdown.GracePeriodSeconds ?? NeededGracePeriodSeconds + 10;

    /// <summary>What a stop takes when everything takes as long as it may.</summary>
    public int NeededGracePeriodSeconds => EffectivePreStopSeconds + Workload.EffectiveShutdown.EffectiveTimeoutSeconds;

    /// <summary>
    /// Whether egress is limited: by declared dependencies or rules, or for a known server, which calls nothing unless a file or another container of its
    /// pod tells it to.
    /// </summary>
    public bool LimitsEgress => Network.LimitsEgress || (IsServerThatCallsNobody && !Network.AllowEgress.Any(rule => rule.IsEverything));

    /// <summary>Whether it connects to its own Service: Kafka does, by the address that it tells its clients.</summary>
    public bool CallsItself => Backing?.Engine?.Engine == BackingEngine.Kafka;

    /// <summary>Whether it talks to the API server: with the token of its account, or with one of a file that is for nobody else.</summary>
    public bool ReachesApiServer => Security.MountsToken || Configuration.Files.OfType<TokenFileModel>().Any(file => file.Audience is null);

    // A script that makes users and tables in an empty database makes them there.
    private bool IsServerThatCallsNobody =>
        Backing?.Engine is { Engine: not BackingEngine.OpenTelemetryCollector }
        && Configuration.Files.All(file => file.Folder == EngineFolders.FirstStart)
        && Pod.Containers.All(container => container.Origin == Origin.Class);

    /// <summary>Whether several replicas can run at a time.</summary>
    public bool HasPeers => Workload.Kind == WorkloadResource.DaemonSet || (AutoScale?.Max ?? Replicas?.Count ?? 1) > 1;

    /// <summary>A few at a time; but where a new pod would wait for a volume that an old one of its Deployment holds, the old one goes first.</summary>
    public RolloutStrategy EffectiveRolloutStrategy => (Workload.Rollout?.Strategy, Workload.Kind) switch
    {
        (RolloutStrategy.Recreate, WorkloadResource.Deployment) => RolloutStrategy.Recreate,
        (RolloutStrategy.OnDelete, WorkloadResource.StatefulSet or WorkloadResource.DaemonSet) => RolloutStrategy.OnDelete,
        (null, WorkloadResource.Deployment) when PodStorage.HasExclusiveClaim => RolloutStrategy.Recreate,
        _ => RolloutStrategy.RollingUpdate,
    };

    /// <summary>How many pods more than declared, and how many fewer, there may be during an update.</summary>
    public (PodShare Surge, PodShare Unavailable) RolloutBounds => Workload.EffectiveRollout.Bounds(Workload.Kind, ExcludesItself);

    /// <summary>Whether no two pods of it may be in one place, whichever kind of place that is.</summary>
    public bool ExcludesItself => Placement.PodAffinities.Any(affinity => affinity is { Anti: true, Weight: null } && affinity.Service == Name);

    /// <summary>What runs where nothing scales: one at least, because there nothing ever starts the first one.</summary>
    public int UnscaledReplicas => AutoScale is { } autoScale ? Math.Max(1, autoScale.Min) : Replicas?.Count ?? 1;

    /// <summary>80 when nothing else says when to scale, as <c>kubectl autoscale</c> does; an autoscaler without a metric does nothing.</summary>
    public int? EffectiveCpuUtilization =>
        AutoScale is { CpuUtilization: null, MemoryUtilization: null } && !Scaling.HasMetrics ? 80 : AutoScale?.CpuUtilization;

    /// <summary>The service as it is in one environment.</summary>
    public ServiceModel In(string environment) =>
        Environments.FirstOrDefault(candidate => candidate.Name == environment)?.Service ?? this with { Environments = default };

    /// <summary>The service with something changed in general and in each environment.</summary>
    public ServiceModel Everywhere(Func<ServiceModel, ServiceModel> change) => change(this) with
    {
        Environments = Environments.Select(environment => environment with { Service = change(environment.Service) }).ToEquatableArray(),
    };

    /// <summary>Whether each pod has claims of its own, made from templates, rather than all of them the same.</summary>
    public bool HasOwnClaims => Workload.Kind == WorkloadResource.StatefulSet;

    /// <summary>Whether there is a volume that outlives the pod.</summary>
    public bool KeepsData => PodStorage.Volumes.Any(volume => !volume.IsEphemeral);

    /// <summary>Whether all pods need a volume that only one can mount. What a StatefulSet claims is claimed for each pod; a claim that exists is one for all.</summary>
    public bool IsSharedExclusive(VolumeModel volume) => volume.IsExclusive && (volume.Claim is not null || !HasOwnClaims);

    /// <summary>The volumes of the pod: a name stands for one volume, whichever containers mount it.</summary>
    public StorageModel PodStorage => StorageModel.Merge([Storage, .. Pod.Containers.Select(container => container.Declaration?.Storage).OfType<StorageModel>()]);

    /// <summary>Whom the pods call: the program, and the other containers.</summary>
    public IEnumerable<DependencyModel> PodDependencies => Network.Dependencies.Concat(Pod.Containers.SelectMany(container => container.Declaration?.Network.Dependencies ?? default));

    /// <summary>The service with the dependencies of each of its containers changed.</summary>
    public ServiceModel WithDependencies(Func<DependencyModel, DependencyModel> change) => PodDependencies.Any() ? this with
    {
        Network = Network with { Dependencies = Network.Dependencies.Select(change).ToEquatableArray() },
        Pod = Pod with
        {
            Containers = Pod.Containers.Select(container => container with { Declaration = container.Declaration?.WithDependencies(change) }).ToEquatableArray(),
        },
    } : this;

    /// <summary>The port that a probe goes to: the one it names, else the first. Null when there is no such port.</summary>
    public PortModel? PortOf(ProbeModel probe) => PortNamed(probe.Port);

    /// <inheritdoc cref="PortOf(ProbeModel)"/>
    public PortModel? PortOf(HookModel hook) => PortNamed(hook.Port);

    /// <summary>Whether a Kubernetes Service stands before the pods. Nobody calls what runs to its end, and the API refuses one without ports.</summary>
    public bool HasService => Ports.Count > 0 && !Workload.RunsToCompletion;

    /// <summary>The port that an ingress or a route leads to. Null when there is no such TCP port.</summary>
    public PortModel? PortOf(IRouteModel route)
    {
        var ports = Ports.Where(port => port.Protocol == PortProtocol.Tcp).ToList();
        return route.Port is null ? ports.Find(port => port.Name == route.PreferredPort) ?? ports.FirstOrDefault() : ports.Find(port => port.Name == route.Port);
    }

    /// <summary>The port by which a port is reached behind the service's name. A headless Service stands for the pods themselves, and nothing translates ports.</summary>
    public int ServicePortOf(PortModel port) => Exposure.Service is { IsHeadless: true } ? port.Number : port.EffectiveServicePort;

    private PortModel? PortNamed(string? name) => name is null ? Ports.FirstOrDefault() : Ports.FirstOrDefault(port => port.Name == name);
}
