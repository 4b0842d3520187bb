namespace ManifestGen.Model;

/// <summary>
/// Completes what a backing service declares by what is known of its engine. What is declared stays; what is added has <see cref="Origin.Class"/>, so that no
/// rule speaks of what nobody wrote.
/// </summary>
public static class EngineDefaults
{
    /// <summary>Enough for pid files and sockets.</summary>
    private const string ScratchSize = "16Mi";

    /// <summary>Where the data is not kept: enough to develop with.</summary>
    private const string LostDataSize = "1Gi";

    /// <summary>How much of the memory limit the processes of a server may share.</summary>
    private const int SharedMemoryPercent = 50;

    /// <summary>
    /// A server that was killed reads its whole log before it answers, and one that is ended then begins again: an hour at one question in two seconds. A process
    /// that fails ends by itself, and is started again at once.
    /// </summary>
    private const int StartFailures = 1800;

    public static ServiceModel Apply(ServiceModel service)
    {
        if (service.Backing is not { } backing)
        {
            return service;
        }

        var placed = service with { Workload = service.Workload with { DeclaredKind = service.Workload.DeclaredKind ?? WorkloadKind.StatefulSet } };
        return backing.Engine is { } engine ? Probed(Complete(placed, backing, engine), engine) : Probed(placed, engine: null);
    }

    private static ServiceModel Complete(ServiceModel service, BackingModel backing, EngineDefinition engine)
    {
        var image = backing.Reference ?? new ImageReference("", Tag: null);
        var limited = service with { Resources = service.Resources.WithMemory(engine.Memory, engine.MemoryLimit) };
        var setting = new EngineSetting(limited, image, engine.DataFolder?.Invoke(image));
        var security = Security(service.Security.Container, image.IsAlpine ? engine.AlpineUser ?? engine.User : engine.User);
        return service with
        {
            Backing = backing with { EngineConnectionString = engine.ConnectionString, HealthCommand = engine.HealthCommand(setting).ToEquatableArray(), AliveCommand = engine.AliveCommand(setting).ToEquatableArray() },
            Ports = service.Ports.Count > 0 ? service.Ports : EquatableArray.Of(new PortModel(Origin.Class, engine.Port, engine.PortName)),
            EntryPoint = service.EntryPoint.Count > 0 ? service.EntryPoint : engine.EntryPoint(setting).ToEquatableArray(),
            Arguments = Arguments(service.Arguments, engine.Arguments(setting)).Concat(Options(setting, engine)).ToEquatableArray(),
            Env = Env(setting, engine),
            Resources = limited.Resources,
            Security = service.Security with
            {
                Container = security with { AddCapabilities = security.AddCapabilities.Concat(engine.Capabilities).Distinct().ToEquatableArray() },
            },
            Storage = Storage(service.Storage, setting, engine),
            Workload = service.Workload with { Shutdown = Shutdown(service.Workload.Shutdown, engine) },
            Pod = service.Pod with
            {
                Containers = service.Pod.Containers.Concat(engine.SeededFolders.Select(folder => Seed(folder, service, backing, security))).ToEquatableArray(),
            },
        };
    }

    // Ours last, since an image whose command is the program's name has it among the declared ones.
    private static EquatableArray<string> Arguments(EquatableArray<string> declared, IEnumerable<string> known) =>
        declared.Concat(known.Where(argument => !declared.Any(other => other.StartsWith(argument.Split('=')[0], StringComparison.Ordinal)))).ToEquatableArray();

    private static IEnumerable<string> Options(EngineSetting setting, EngineDefinition engine) =>
        setting.TakesOptions(engine) ? engine.Options(setting).Where(option => !setting.HasOption(option.Name)).SelectMany(option => option.Words) : [];

    private static EquatableArray<EnvModel> Env(EngineSetting setting, EngineDefinition engine) =>
        engine.Environment(setting)
            .Where(variable => !setting.Has(variable.Name))
            .Select(variable => new EnvModel(Origin.Class, variable.Name, variable.Value))
            .Concat(setting.Service.Env)
            .ToEquatableArray();

    // A declared user has a group of its own.
    private static ContainerSecurityModel Security(ContainerSecurityModel declared, EngineUser? user) => declared with
    {
        RunAsUser = declared.RunAsUser ?? user?.User,
        RunAsGroup = declared.RunAsGroup ?? (declared.RunAsUser is null ? user?.Group : null),
    };

    private static StorageModel Storage(StorageModel declared, EngineSetting setting, EngineDefinition engine)
    {
        var scratch = engine.ScratchFolders.Select(folder => Temporary(folder, ScratchSize, isMemory: true));
        var seeded = engine.SeededFolders.Select(folder => Temporary(folder, ScratchSize, isMemory: false));
        var data = setting.DataFolder is { } path && engine.HasDataFolder ? new[] { Temporary(path, LostDataSize, isMemory: false) } : [];
        var shared = engine.UsesSharedMemory && setting.Mebibytes(SharedMemoryPercent) is { } share ? new[] { Temporary(StorageModel.SharedMemoryPath, $"{share}Mi", isMemory: true) } : [];
        return declared with
        {
            TemporaryVolumes = declared.TemporaryVolumes
                .Concat(scratch.Concat(shared).Concat(seeded).Concat(data).Where(volume => IsFree(volume.Folder, declared)))
                .ToEquatableArray(),
        };
    }

    private static bool IsFree(string folder, StorageModel declared) =>
        EngineFolders.MountOf(folder, declared) is null && !declared.Mounts.Any(mount => EngineFolders.IsSameOrWithin(mount.Folder, folder));

    private static TemporaryVolumeModel Temporary(string path, string size, bool isMemory) =>
        new(Origin.Class, path) { DeclaredName = VolumeNameOf(path), Size = size, IsMemory = isMemory };

    private static string VolumeNameOf(string path) => path.Trim('/').Replace('/', '-');

    // The grace period follows from it, unless it is declared.
    private static ShutdownModel Shutdown(ShutdownModel? declared, EngineDefinition engine) => (declared ?? new ShutdownModel(Origin.Class)) with
    {
        TimeoutSeconds = declared?.TimeoutSeconds ?? (declared?.GracePeriodSeconds is null ? engine.StopSeconds : 0),
    };

    // Docker copies what the image has at the place of a new volume; Kubernetes has to be told.
    private static PodContainerModel Seed(string folder, ServiceModel service, BackingModel backing, ContainerSecurityModel security)
    {
        var name = $"copy-{folder.Substring(folder.LastIndexOf('/') + 1)}";
        return new(Origin.Class, ContainerRole.Init, service.ClassName)
        {
            IsDeclaredHere = true,
            Declaration = new ServiceModel
            {
                ClassName = service.ClassName,
                Origin = Origin.Class,
                Name = name,
                Container = new(ContainerRole.Init, backing.Image),
                EntryPoint = EquatableArray.Of("cp", "-r", folder + "/.", "/seed"),
                Security = new() { Container = security },
                Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(Origin.Class, "/seed") { DeclaredName = VolumeNameOf(folder) }) },
            },
        };
    }

    // Unknown servers are asked whether they take connections.
    private static ServiceModel Probed(ServiceModel service, EngineDefinition? engine)
    {
        if (service.Workload.RunsToCompletion || service.Ports.FirstOrDefault(port => port.Protocol == PortProtocol.Tcp) is not { } port)
        {
            return service;
        }

        var kind = engine?.Probe ?? ProbeKind.Tcp;
        return service with
        {
            // By a connection: a server that recovers may take it, and say that it is not ready.
            StartupProbe = service.StartupProbe ?? Probe(ProbeRole.Startup, ProbeKind.Tcp) with { FailureThreshold = StartFailures },
            LivenessProbe = service.LivenessProbe ?? Probe(ProbeRole.Liveness, ProbeKind.Tcp) with { FailureThreshold = 6 },
            ReadinessProbe = service.ReadinessProbe ?? Probe(ProbeRole.Readiness, kind),
        };

        ProbeModel Probe(ProbeRole role, ProbeKind asked) => new(Origin.Class, role, asked)
        {
            Port = asked == ProbeKind.Exec || service.Ports[0] == port ? null : port.Name,
            Path = asked == ProbeKind.Http ? engine?.ProbePath : null,
            Command = asked == ProbeKind.Exec ? service.Backing!.HealthCommand : default,
            TimeoutSeconds = asked == ProbeKind.Exec ? 5 : null,
        };
    }
}
