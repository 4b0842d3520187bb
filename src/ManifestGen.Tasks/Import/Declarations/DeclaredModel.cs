using ManifestGen.Model;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>
/// What the renderers make of declarations, of those attributes at least on which other lines depend: so the import knows which settings of a file ManifestGen
/// writes by itself. The compiler reads the declarations in full; here nothing is generated.
/// </summary>
internal static class DeclaredModel
{
    private static readonly string[] Identity = ["ContainerService", "BackingService", "ContainerImage", "Port", "Replicas", "AutoScale", "Schedule", "Job"];

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
        var head = uses.FirstOrDefault(use => use.Name is "ContainerService" or "BackingService");
        var ports = uses.Where(use => use.Name == "Port").ToArray();
        var service = new ServiceModel
        {
            ClassName = declaration.ClassName,
            FullName = declaration.ClassName,
            Origin = Origin.Class,
            Name = declaration.Name,
            PartOf = Text(head, "PartOf"),
            Arguments = Texts(head, "Arguments"),
            EntryPoint = Texts(head, "EntryPoint"),
            WorkingDirectory = Text(head, "WorkingDirectory"),
            Backing = declaration.IsBacking ? new(Origin.Class) { Image = Text(head, "Image"), ConnectionString = Text(head, "ConnectionString") } : null,
            Image = uses.FirstOrDefault(use => use.Name == "ContainerImage") is { } image ? new(Origin.Class, (string)image.Arguments[0].Value, Text(image, "Tag")) : null,
            Ports = ports.Select(port => Port(port, ports)).ToEquatableArray(),
            Replicas = uses.FirstOrDefault(use => use.Name == "Replicas") is { } replicas ? new(Origin.Class, (int)replicas.Arguments[0].Value) : null,
            AutoScale = uses.FirstOrDefault(use => use.Name == "AutoScale") is { } scale
                ? new(Origin.Class, (int)scale.Arguments[0].Value, (int)scale.Arguments[1].Value) { CpuUtilization = Number(scale, "CpuUtilization"), MemoryUtilization = Number(scale, "MemoryUtilization") }
                : null,
            Resources = Resources(uses.FirstOrDefault(use => use.Name == "Resources")),
            StartupProbe = Probe(uses, ProbeRole.Startup),
            LivenessProbe = Probe(uses, ProbeRole.Liveness),
            ReadinessProbe = Probe(uses, ProbeRole.Readiness),
            Env = uses.Where(use => use.Name == "Env").Select(use => new EnvModel(Origin.Class, (string)use.Arguments[0].Value, (string)use.Arguments[1].Value)).ToEquatableArray(),
            SecretEnv = uses.Where(use => use.Name == "SecretEnv").Select(use => Secret(use, declaration.Name)).ToEquatableArray(),
            Workload = new()
            {
                DeclaredKind = head?["Workload"]?.Value is WorkloadKind kind ? kind : null,
                Schedule = uses.FirstOrDefault(use => use.Name == "Schedule") is { } schedule ? new(Origin.Class, (string)schedule.Arguments[0].Value) : null,
                Job = uses.Any(use => use.Name == "Job") ? new(Origin.Class) : null,
                Shutdown = uses.FirstOrDefault(use => use.Name == "Shutdown") is { } shutdown
                    ? new(Origin.Class) { TimeoutSeconds = (int)shutdown.Arguments[0].Value, PreStopSeconds = Number(shutdown, "PreStopSeconds"), GracePeriodSeconds = Number(shutdown, "GracePeriodSeconds") }
                    : null,
            },
            Storage = new()
            {
                Volumes = uses.Where(use => use.Name == "Volume").Select(Volume).ToEquatableArray(),
                TemporaryVolumes = uses.Where(use => use.Name == "TemporaryVolume").Select(TemporaryVolume).ToEquatableArray(),
            },
            Security = new() { Container = Security(uses.FirstOrDefault(use => use.Name == "Security")) },
        };
        return EngineDefaults.Apply(service);
    }

    private static PortModel Port(AttributeUse port, AttributeUse[] all)
    {
        var number = (int)port.Arguments[0].Value;
        return new(Origin.Class, number, Text(port, "Name") ?? DefaultName(number, all))
        {
            DeclaredName = Text(port, "Name"),
            Protocol = port["Protocol"]?.Value is PortProtocol protocol ? protocol : PortProtocol.Tcp,
            ServicePort = Number(port, "ServicePort"),
            PublishedPort = Number(port, "PublishedPort"),
            NodePort = Number(port, "NodePort"),
            AppProtocol = Text(port, "AppProtocol"),
            Publishing = port["Publishing"]?.Value is PortPublishing publishing ? publishing : PortPublishing.Default,
        };
    }

    private static string DefaultName(int number, AttributeUse[] all) => all.Length == 1 ? "http" : number switch
    {
        80 or 8080 => "http",
        443 or 8443 => "https",
        _ => $"port-{number}",
    };

    private static ResourcesModel Resources(AttributeUse? use) => new()
    {
        Cpu = Text(use, "Cpu"),
        CpuLimit = Text(use, "CpuLimit"),
        Memory = Text(use, "Memory"),
        MemoryLimit = Text(use, "MemoryLimit"),
        EphemeralStorage = Text(use, "EphemeralStorage"),
        EphemeralStorageLimit = Text(use, "EphemeralStorageLimit"),
        PidsLimit = Number(use, "PidsLimit"),
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
            Port = Text(use, "Port"),
            Command = Texts(use, "Command"),
            GrpcService = Text(use, "GrpcService"),
            InitialDelaySeconds = Number(use, "InitialDelaySeconds"),
            PeriodSeconds = Number(use, "PeriodSeconds"),
            TimeoutSeconds = Number(use, "TimeoutSeconds"),
            FailureThreshold = Number(use, "FailureThreshold"),
        };
    }

    private static SecretEnvModel Secret(AttributeUse use, string service)
    {
        var name = (string)use.Arguments[0].Value;
        return new(Origin.Class, name, Text(use, "Secret") ?? service, Text(use, "Key") ?? name);
    }

    private static VolumeModel Volume(AttributeUse use) => new(Origin.Class, (string)use.Arguments[0].Value)
    {
        DeclaredName = Text(use, "Name"),
        Size = Text(use, "Size"),
        StorageClass = Text(use, "StorageClass"),
        AccessMode = use["AccessMode"]?.Value is VolumeAccessMode mode ? mode : null,
        SubPath = Text(use, "SubPath"),
        IsReadOnly = use["ReadOnly"]?.Value is true,
        Claim = Text(use, "Claim"),
    };

    private static TemporaryVolumeModel TemporaryVolume(AttributeUse use) => new(Origin.Class, (string)use.Arguments[0].Value)
    {
        DeclaredName = Text(use, "Name"),
        Size = Text(use, "Size"),
        IsMemory = use["Memory"]?.Value is true,
    };

    private static ContainerSecurityModel Security(AttributeUse? use) => new()
    {
        RunAsUser = Number(use, "RunAsUser"),
        RunAsGroup = Number(use, "RunAsGroup"),
        FsGroup = Number(use, "FsGroup"),
        ReadOnlyRootFilesystem = use?["ReadOnlyRootFilesystem"]?.Value is false ? false : null,
    };

    private static NetworkModel Network(IEnumerable<AttributeUse> uses, ServiceModel[] services) => new()
    {
        Dependencies = (from use in uses
                        where use.Name == "DependsOn"
                        let name = ((CSharpValue.ClassOf)use.Arguments[0].Value).Service
                        let reference = new ServiceReference(name, name, Ports: default, IsInThisProject: false) { IsByName = true }
                        let found = Array.Find(services, service => service.Name == name)
                        select new DependencyModel(Origin.Class, found is null ? reference : reference.To(found) with { IsInThisProject = true }) { Connection = Text(use, "Connection"), Database = Text(use, "Database") }).ToEquatableArray(),
    };

    private static string? Text(AttributeUse? use, string property) => use?[property]?.Value as string;

    private static int? Number(AttributeUse? use, string property) => use?[property]?.Value as int?;

    private static EquatableArray<string> Texts(AttributeUse? use, string property) => use?[property]?.Value is string[] texts ? texts.ToEquatableArray() : default;
}
