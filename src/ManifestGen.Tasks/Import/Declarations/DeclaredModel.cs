using ManifestGen.Model;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>
/// What the renderers make of declarations, of those attributes at least on which other lines depend: so the import knows which settings of a file ManifestGen
/// writes by itself. The compiler reads the declarations in full; here nothing is generated.
/// </summary>
internal static class DeclaredModel
{
    private static readonly string[] Identity =
    [
        Named<ContainerServiceAttribute>(), Named<BackingServiceAttribute>(), Named<ContainerImageAttribute>(), Named<PortAttribute>(),
        Named<ReplicasAttribute>(), Named<AutoScaleAttribute>(), Named<ScheduleAttribute>(), Named<JobAttribute>(),
    ];

    /// <summary>The services as they are with what identifies them alone.</summary>
    public static IReadOnlyList<ServiceModel> Bare(IReadOnlyList<ServiceDeclaration> declarations) => Of(declarations, use => Identity.Contains(use.Name));

    /// <summary>The services with all that is known here of their attributes.</summary>
    public static IReadOnlyList<ServiceModel> Full(IReadOnlyList<ServiceDeclaration> declarations) => Of(declarations, _ => true);

    private static ServiceModel[] Of(IReadOnlyList<ServiceDeclaration> declarations, Func<AttributeUse, bool> counts)
    {
        var services = declarations.Select(declaration => Read(declaration, [.. declaration.Attributes.Where(counts)])).ToArray();
        return [.. services.Select((service, index) => service with { Network = Network(declarations[index].Attributes.Where(counts), services) })];
    }

    private static ServiceModel Read(ServiceDeclaration declaration, AttributeUse[] uses)
    {
        var head = uses.FirstOrDefault(use => use.Name == Named<ContainerServiceAttribute>() || use.Name == Named<BackingServiceAttribute>());
        var ports = uses.Where(use => use.Name == Named<PortAttribute>()).ToArray();
        var events = uses.Where(use => use.Name == Named<ScaleOnEventAttribute>()).Select(Event).ToEquatableArray();
        var service = new ServiceModel
        {
            ClassName = declaration.ClassName,
            FullName = declaration.ClassName,
            Origin = Origin.Class,
            Name = declaration.Name,
            PartOf = Text(head, nameof(ContainerServiceAttribute.PartOf)),
            Arguments = Texts(head, nameof(ContainerServiceAttribute.Arguments)),
            EntryPoint = Texts(head, nameof(ContainerServiceAttribute.EntryPoint)),
            WorkingDirectory = Text(head, nameof(ContainerServiceAttribute.WorkingDirectory)),
            Backing = declaration.IsBacking ? new(Origin.Class) { Image = Text(head, nameof(BackingServiceAttribute.Image)), ConnectionString = Text(head, nameof(BackingServiceAttribute.ConnectionString)) } : null,
            Image = uses.FirstOrDefault(use => use.Name == Named<ContainerImageAttribute>()) is { } image ? new(Origin.Class, (string)image.Arguments[0].Value, Text(image, nameof(ContainerImageAttribute.Tag))) : null,
            Ports = ports.Select(port => Port(port, ports)).ToEquatableArray(),
            Replicas = uses.FirstOrDefault(use => use.Name == Named<ReplicasAttribute>()) is { } replicas ? new(Origin.Class, (int)replicas.Arguments[0].Value) : null,
            AutoScale = uses.FirstOrDefault(use => use.Name == Named<AutoScaleAttribute>()) is { } scale ? AutoScale(scale, events.Count > 0) : null,
            Scaling = new() { Events = events },
            Resources = Resources(uses.FirstOrDefault(use => use.Name == Named<ResourcesAttribute>())),
            StartupProbe = Probe(uses, ProbeRole.Startup),
            LivenessProbe = Probe(uses, ProbeRole.Liveness),
            ReadinessProbe = Probe(uses, ProbeRole.Readiness),
            Env = uses.Where(use => use.Name == Named<EnvAttribute>()).Select(use => new EnvModel(Origin.Class, (string)use.Arguments[0].Value, (string)use.Arguments[1].Value)).ToEquatableArray(),
            SecretEnv = uses.Where(use => use.Name == Named<SecretEnvAttribute>()).Select(use => Secret(use, declaration.Name)).ToEquatableArray(),
            Workload = new()
            {
                DeclaredKind = head?[nameof(ContainerServiceAttribute.Workload)]?.Value is WorkloadKind kind ? kind : null,
                Schedule = uses.FirstOrDefault(use => use.Name == Named<ScheduleAttribute>()) is { } schedule ? new(Origin.Class, (string)schedule.Arguments[0].Value) : null,
                Job = uses.Any(use => use.Name == Named<JobAttribute>()) ? new(Origin.Class) : null,
                Shutdown = uses.FirstOrDefault(use => use.Name == Named<ShutdownAttribute>()) is { } shutdown
                    ? new(Origin.Class) { TimeoutSeconds = (int)shutdown.Arguments[0].Value, PreStopSeconds = Number(shutdown, nameof(ShutdownAttribute.PreStopSeconds)), GracePeriodSeconds = Number(shutdown, nameof(ShutdownAttribute.GracePeriodSeconds)) }
                    : null,
            },
            Storage = new()
            {
                Volumes = uses.Where(use => use.Name == Named<VolumeAttribute>()).Select(Volume).ToEquatableArray(),
                TemporaryVolumes = uses.Where(use => use.Name == Named<TemporaryVolumeAttribute>()).Select(TemporaryVolume).ToEquatableArray(),
            },
            Security = new() { Container = Security(uses.FirstOrDefault(use => use.Name == Named<SecurityAttribute>())) },
        };
        return EngineDefaults.Apply(service);
    }

    private static PortModel Port(AttributeUse port, AttributeUse[] all)
    {
        var number = (int)port.Arguments[0].Value;
        return new(Origin.Class, number, Text(port, nameof(PortAttribute.Name)) ?? DefaultName(number, all))
        {
            DeclaredName = Text(port, nameof(PortAttribute.Name)),
            Protocol = port[nameof(PortAttribute.Protocol)]?.Value is PortProtocol protocol ? protocol : PortProtocol.Tcp,
            ServicePort = Number(port, nameof(PortAttribute.ServicePort)),
            PublishedPort = Number(port, nameof(PortAttribute.PublishedPort)),
            NodePort = Number(port, nameof(PortAttribute.NodePort)),
            AppProtocol = Text(port, nameof(PortAttribute.AppProtocol)),
            Publishing = port[nameof(PortAttribute.Publishing)]?.Value is PortPublishing publishing ? publishing : PortPublishing.Default,
        };
    }

    private static string DefaultName(int number, AttributeUse[] all) => all.Length == 1 ? "http" : number switch
    {
        80 or 8080 => "http",
        443 or 8443 => "https",
        _ => $"port-{number}",
    };

    // Down to none, something has to say when there is work, which may not be read yet.
    private static AutoScaleModel AutoScale(AttributeUse use, bool hasEvents) => new(Origin.Class, hasEvents ? (int)use.Arguments[0].Value : Math.Max(1, (int)use.Arguments[0].Value), (int)use.Arguments[1].Value)
    {
        CpuUtilization = Number(use, nameof(AutoScaleAttribute.CpuUtilization)),
        MemoryUtilization = Number(use, nameof(AutoScaleAttribute.MemoryUtilization)),
        PollingIntervalSeconds = Number(use, nameof(AutoScaleAttribute.PollingIntervalSeconds)),
        CooldownSeconds = Number(use, nameof(AutoScaleAttribute.CooldownSeconds)),
        IdleReplicas = Number(use, nameof(AutoScaleAttribute.IdleReplicas)),
    };

    private static ScaleEventModel Event(AttributeUse use) => new(Origin.Class, (string)use.Arguments[0].Value)
    {
        Parameters = use.Arguments.Skip(1).Select(argument => ScaleParameterModel.Of((string)argument.Value)).ToEquatableArray(),
        Secrets = Texts(use, nameof(ScaleOnEventAttribute.Secrets)).Select(ScaleSecretModel.Of).ToEquatableArray(),
        Authentication = Text(use, nameof(ScaleOnEventAttribute.Authentication)),
    };

    private static ResourcesModel Resources(AttributeUse? use) => new()
    {
        Cpu = Text(use, nameof(ResourcesAttribute.Cpu)),
        CpuLimit = Text(use, nameof(ResourcesAttribute.CpuLimit)),
        Memory = Text(use, nameof(ResourcesAttribute.Memory)),
        MemoryLimit = Text(use, nameof(ResourcesAttribute.MemoryLimit)),
        EphemeralStorage = Text(use, nameof(ResourcesAttribute.EphemeralStorage)),
        EphemeralStorageLimit = Text(use, nameof(ResourcesAttribute.EphemeralStorageLimit)),
        PidsLimit = Number(use, nameof(ResourcesAttribute.PidsLimit)),
    };

    private static ProbeModel? Probe(AttributeUse[] uses, ProbeRole role)
    {
        if (uses.FirstOrDefault(candidate => candidate.Name == $"{role}Probe") is not { } use)
        {
            return null;
        }

        var kind = use.Arguments[0].Value is ProbeKind declared ? declared : ProbeKind.Http;
        return new(Origin.Class, role, kind)
        {
            Path = use.Arguments[0].Value as string,
            Port = Text(use, nameof(ProbeAttribute.Port)),
            Command = Texts(use, nameof(ProbeAttribute.Command)),
            GrpcService = Text(use, nameof(ProbeAttribute.GrpcService)),
            InitialDelaySeconds = Number(use, nameof(ProbeAttribute.InitialDelaySeconds)),
            PeriodSeconds = Number(use, nameof(ProbeAttribute.PeriodSeconds)),
            TimeoutSeconds = Number(use, nameof(ProbeAttribute.TimeoutSeconds)),
            FailureThreshold = Number(use, nameof(ProbeAttribute.FailureThreshold)),
        };
    }

    private static SecretEnvModel Secret(AttributeUse use, string service)
    {
        var name = (string)use.Arguments[0].Value;
        return new(Origin.Class, name, Text(use, nameof(SecretEnvAttribute.Secret)) ?? service, Text(use, nameof(SecretEnvAttribute.Key)) ?? name);
    }

    private static VolumeModel Volume(AttributeUse use) => new(Origin.Class, (string)use.Arguments[0].Value)
    {
        DeclaredName = Text(use, nameof(VolumeAttribute.Name)),
        Size = Text(use, nameof(VolumeAttribute.Size)),
        StorageClass = Text(use, nameof(VolumeAttribute.StorageClass)),
        AccessMode = use[nameof(VolumeAttribute.AccessMode)]?.Value is VolumeAccessMode mode ? mode : null,
        SubPath = Text(use, nameof(VolumeAttribute.SubPath)),
        IsReadOnly = use[nameof(VolumeAttribute.ReadOnly)]?.Value is true,
        Claim = Text(use, nameof(VolumeAttribute.Claim)),
    };

    private static TemporaryVolumeModel TemporaryVolume(AttributeUse use) => new(Origin.Class, (string)use.Arguments[0].Value)
    {
        DeclaredName = Text(use, nameof(TemporaryVolumeAttribute.Name)),
        Size = Text(use, nameof(TemporaryVolumeAttribute.Size)),
        IsMemory = use[nameof(TemporaryVolumeAttribute.Memory)]?.Value is true,
    };

    private static ContainerSecurityModel Security(AttributeUse? use) => new()
    {
        RunAsUser = Number(use, nameof(SecurityAttribute.RunAsUser)),
        RunAsGroup = Number(use, nameof(SecurityAttribute.RunAsGroup)),
        FsGroup = Number(use, nameof(SecurityAttribute.FsGroup)),
        ReadOnlyRootFilesystem = use?[nameof(SecurityAttribute.ReadOnlyRootFilesystem)]?.Value is false ? false : null,
    };

    private static NetworkModel Network(IEnumerable<AttributeUse> uses, ServiceModel[] services) => new()
    {
        Dependencies = (from use in uses
                        where use.Name == Named<DependsOnAttribute>()
                        let name = ((CSharpValue.ClassOf)use.Arguments[0].Value).Service
                        let reference = new ServiceReference(name, name, Ports: default, IsInThisProject: false) { IsByName = true }
                        let found = Array.Find(services, service => service.Name == name)
                        select new DependencyModel(Origin.Class, found is null ? reference : reference.To(found) with { IsInThisProject = true }) { Connection = Text(use, nameof(DependsOnAttribute.Connection)), Database = Text(use, nameof(DependsOnAttribute.Database)) }).ToEquatableArray(),
    };

    // As a user writes it.
    private static string Named<T>() where T : Attribute => typeof(T).Name.Substring(0, typeof(T).Name.Length - nameof(Attribute).Length);

    private static string? Text(AttributeUse? use, string property) => use?[property]?.Value as string;

    private static int? Number(AttributeUse? use, string property) => use?[property]?.Value as int?;

    private static EquatableArray<string> Texts(AttributeUse? use, string property) => use?[property]?.Value is string[] texts ? texts.ToEquatableArray() : default;
}
