using CsCheck;
using ManifestGen.Core.Tests.Text;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Applications as users may declare them: mostly sensible, now and then with anything that the compiler lets pass.</summary>
internal static class RandomModels
{
    /// <summary>The place of everything that is made here: somebody has written it, unlike what is known of a server.</summary>
    public static readonly Origin Declared = new(0);

    private static readonly Gen<int> Number = Mostly(Gen.Int[1, 20], Gen.Int[-1, 0], Gen.Int);

    private static readonly Gen<int> PortNumber = Mostly(Gen.Int[1, 65535], Gen.OneOf(0, -1, 70_000));

    private static readonly Gen<string> Text = Mostly(Texts.AnyValue, Texts.Any.Where(text => text != "<<"));

    private static readonly Gen<string> Name = Mostly(
        Gen.Char['a', 'z'].Array[1, 8].Select(letters => new string(letters)),
        Gen.OneOf<string>("Bad_Name", "", "-a", "kustomization"));

    private static readonly Gen<string> VariableName = Mostly(
        Gen.Char['A', 'Z'].Array[1, 5].Select(letters => new string(letters)),
        Gen.OneOf<string>("URLS", "HTTP_PORTS", "no", "DB_PASSWORD"),
        Gen.OneOf<string>("A:B", "1A", "A B", "", ".."));

    private static readonly Gen<string> BadQuantity = Gen.OneOf<string>("", "abc", "-1", "0", "1GB", "1 Gi");

    private static readonly Gen<ResourcesModel> Resources =
        from cpu in Optional(Mostly(Gen.OneOf<string>("1m", "100m", "0.5", "2", "1e0"), BadQuantity))
        from cpuLimit in Optional(Mostly(Gen.OneOf<string>("2", "2500m", "1e3", "0.05"), BadQuantity))
        from memory in Optional(Mostly(Gen.OneOf<string>("64Mi", "256M", "1.5Gi", "100000k"), BadQuantity))
        from memoryLimit in Optional(Mostly(Gen.OneOf<string>("1.5Gi", "2G", "100Gi", "32Mi"), BadQuantity))
        from storage in Optional(Mostly(Gen.OneOf<string>("1Mi", "64Mi", "1e8"), BadQuantity))
        from storageLimit in Optional(Mostly(Gen.OneOf<string>("1Gi", "200M", "16Mi"), BadQuantity))
        from pids in Optional(Mostly(Gen.Int[1, 100_000], Gen.Int))
        select new ResourcesModel
        {
            Cpu = cpu,
            CpuLimit = cpuLimit,
            Memory = memory,
            MemoryLimit = memoryLimit,
            EphemeralStorage = storage,
            EphemeralStorageLimit = storageLimit,
            PidsLimit = pids,
        };

    private static readonly Gen<AutoScaleModel> AutoScale =
        from min in Mostly(Gen.Int[1, 5], Gen.Int[-1, 20])
        from max in Gen.Int[5, 20]
        from cpu in Optional(Number)
        from memory in Optional(Number)
        from polling in Mostly(Gen.Const((int?)null), Optional(Number))
        from cooldown in Mostly(Gen.Const((int?)null), Optional(Number))
        from idle in Mostly(Gen.Const((int?)null), Gen.Const((int?)0), Optional(Number))
        from fallback in Mostly(Gen.Const((int?)null), Optional(Gen.Int[-1, 21]))
        from failures in Mostly(Gen.Const((int?)null), Optional(Number))
        select new AutoScaleModel(Declared, min, max)
        {
            FallbackReplicas = fallback,
            FallbackAfterFailures = failures,
            CpuUtilization = cpu,
            MemoryUtilization = memory,
            PollingIntervalSeconds = polling,
            CooldownSeconds = cooldown,
            IdleReplicas = idle,
        };

    private static readonly Gen<ImageModel> Image =
        from repository in Mostly(Gen.OneOf<string>("catalog", "ghcr.io/acme/catalog", "localhost:5000/a"), Gen.OneOf<string>("Upper/Case", "a b", ""))
        from tag in Optional(Mostly(Gen.OneOf<string>("1.0", "1e3", "no", "latest", "_"), Gen.OneOf<string>("-x", "")))
        select new ImageModel(Declared, repository, tag);

    private static readonly Gen<SecretEnvModel> SecretEnv =
        from name in VariableName
        from secret in Mostly(Gen.OneOf<string>("db", "a.b"), Gen.OneOf<string>("Bad", ""))
        from key in Mostly(Gen.OneOf<string>("key", "tls.crt", "A_B"), Gen.OneOf<string>("..", "a b"))
        select new SecretEnvModel(Declared, name, secret, key);

    /// <summary>A program of a project, and now and then a server that nobody here builds.</summary>
    public static Gen<ServiceModel> Service { get; } =
        from name in Name
        from partOf in Optional(Mostly(Gen.OneOf<string>("shop", "1e3", "no"), Gen.Const("Bad Part")))
        from arguments in Text.Array[0, 3]
        from image in Optional(Image)
        from ports in RandomPorts.Any(PortNumber)
        from exposure in RandomExposure.Any(ports, Number)
        from replicas in Optional(Number)
        from autoScale in Optional(AutoScale)
        from resources in Resources
        from startup in Optional(RandomProbes.Any(ProbeRole.Startup, ports, Number, Text))
        from liveness in Optional(RandomProbes.Any(ProbeRole.Liveness, ports, Number, Text))
        from readiness in Optional(RandomProbes.Any(ProbeRole.Readiness, ports, Number, Text))
        from isAskedTheSame in Gen.Frequency((8, false), (1, true))
        from env in Gen.Select(VariableName, Text, (variable, value) => new EnvModel(Declared, variable, value)).Array[0, 3]
        from secretEnv in SecretEnv.Array[0, 2]
        from network in RandomNetwork.Any(Name, RandomPorts.Any(PortNumber))
        from observability in RandomObservability.Any(ports, Number)
        from workload in RandomWorkload.Any(Number, Text)
        from metadata in RandomMetadata.Any(Text)
        from configuration in RandomConfiguration.Any(VariableName, Text)
        from scaling in RandomScaling.Any(Number, Text)
        from placement in RandomPlacement.Any(Number)
        from security in RandomSecurity.Any(Text)
        from docker in RandomDocker.Any(Number, Text)
        from storage in RandomStorage.Any
        from pod in RandomPod.Any(Name, Resources, PortNumber, VariableName, SecretEnv, Text)
        from backing in Gen.Frequency((5, Gen.Const((BackingModel?)null)), (1, RandomBacking.Any.Select(backing => (BackingModel?)backing)))
        select EngineDefaults.Apply(new ServiceModel
        {
            ClassName = "Service",
            Origin = Declared,
            Name = name,
            PartOf = partOf,
            Arguments = new(arguments),
            Image = image,
            Ports = new(ports),
            Exposure = exposure,
            Replicas = replicas is { } count ? new(Declared, count) : null,
            AutoScale = autoScale,
            Resources = resources,
            StartupProbe = startup,
            LivenessProbe = isAskedTheSame && readiness is not null ? readiness with { Role = ProbeRole.Liveness, SuccessThreshold = null } : liveness,
            ReadinessProbe = readiness,
            Env = new(env),
            SecretEnv = new(secretEnv),
            Network = network,
            Observability = observability,
            Configuration = configuration,
            Workload = workload,
            Metadata = metadata,
            Scaling = scaling,
            Placement = placement,
            Security = security,
            Docker = docker,
            Storage = storage,
            Pod = pod,
            Backing = backing,
        });

    /// <summary>A server that nobody here builds.</summary>
    public static Gen<ServiceModel> Server { get; } = Service.Where(service => service.Backing is not null);

    /// <summary>A project for such services.</summary>
    public static Gen<ProjectModel> Project { get; } =
        from isAspNetCore in Gen.Bool
        from isAot in Gen.Bool
        from version in Gen.OneOf<string>("1.0.0", "1.2.3+build", "2", "1.0-beta.", "no")
        from baseImage in Optional(Gen.OneOf<string>("acme/base:1.0", "acme/base", "acme/base:latest"))
        from files in RandomConfiguration.ProjectFiles(Text)
        from @namespace in Optional(RandomSecurity.Namespace)
        select new ProjectModel
        {
            AssemblyName = "Any",
            ProjectPath = "src/Any.csproj",
            IsAspNetCore = isAspNetCore,
            IsAot = isAot,
            Version = version,
            BaseImage = baseImage,
            ConfigFiles = files,
            Namespaces = @namespace is null ? default : EquatableArray.Of(@namespace),
        };

    /// <summary>One to three services of one project.</summary>
    public static Gen<ApplicationModel> Any { get; } = Gen.Select(Service.Array[1, 3], Project, (services, project) => new ApplicationModel(project, new(services)));

    /// <summary>Those in which nothing keeps the files from being written.</summary>
    public static Gen<ApplicationModel> Accepted { get; } = Any.Select(Corrected.Of).Where(application => !Corrected.IsBlocked(application));

    /// <summary>The first one, and now and then one of the others.</summary>
    public static Gen<T> Mostly<T>(Gen<T> sensible, params Gen<T>[] others) => Gen.Frequency((30, sensible), (1, Gen.OneOf(others)));

    public static Gen<T?> Optional<T>(Gen<T> gen)
        where T : class => Gen.Frequency((2, Gen.Const((T?)null)), (1, gen.Select(value => (T?)value)));

    public static Gen<int?> Optional(Gen<int> gen) => Gen.Frequency((4, Gen.Const((int?)null)), (1, gen.Select(value => (int?)value)));
}
