using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Sidecars and init containers, name resolution, and how images are pulled.</summary>
internal static class RandomPod
{
    private static readonly Gen<string?> Image = Optional(Mostly(
        Gen.OneOf<string>("ghcr.io/acme/tool:1.0", "tool:latest", "tool"), Gen.OneOf<string>("", "Upper:1", "a b")));

    private static readonly Gen<ImagePullModel> ImagePull =
        from policy in Gen.OneOf<int?>(null, 0, 1, 2)
        from secrets in Mostly(Gen.Const("ghcr"), Gen.Const("Bad")).Array[0, 1]
        select new ImagePullModel(Declared) { Policy = (ImagePullPolicy?)policy, Secrets = new(secrets) };

    private static readonly Gen<PodSettingsModel> Settings =
        from message in Optional(Gen.Int[0, 1])
        from dns in Optional(Gen.Int[0, 2])
        from servers in Mostly(Gen.Const("10.0.0.10"), Gen.Const("dns")).Array[0, 1]
        from runtime in Optional(Mostly(Gen.Const("gvisor"), Gen.Const("Bad")))
        from isShared in Gen.Bool
        select new PodSettingsModel(Declared)
        {
            TerminationMessagePolicy = (TerminationMessagePolicy?)message,
            DnsPolicy = (DnsPolicy?)dns,
            DnsNameservers = new(servers),
            RuntimeClass = runtime,
            ShareProcessNamespace = isShared ? true : null,
        };

    private static readonly Gen<HostAliasModel> HostAlias = Gen.Select(
        Mostly(Gen.OneOf<string>("10.0.0.5", "fd00::1"), Gen.Const("db")),
        Mostly(Gen.OneOf<string>("db", "db.internal"), Gen.Const("Bad_")).Array[1, 2],
        (address, names) => new HostAliasModel(Declared, address, new(names)));

    /// <summary>Mostly nothing.</summary>
    /// <param name="names">Names of containers.</param>
    /// <param name="resources">What they ask for.</param>
    /// <param name="port">Numbers of ports.</param>
    /// <param name="variable">Names of variables.</param>
    /// <param name="secret">Variables from secrets.</param>
    /// <param name="text">Any value.</param>
    public static Gen<PodModel> Any(
        Gen<string> names, Gen<ResourcesModel> resources, Gen<int> port, Gen<string> variable, Gen<SecretEnvModel> secret, Gen<string> text) =>
        from containers in Few(Container(names, resources, port, variable, secret, text))
        from settings in Few(Settings)
        from aliases in Few(HostAlias)
        from pull in Few(ImagePull)
        select new PodModel
        {
            Containers = new(containers),
            Settings = settings.FirstOrDefault(),
            HostAliases = new(aliases),
            ImagePull = pull.FirstOrDefault(),
        };

    private static Gen<PodContainerModel> Container(
        Gen<string> names, Gen<ResourcesModel> resources, Gen<int> port, Gen<string> variable, Gen<SecretEnvModel> secret, Gen<string> text) =>
        from role in Gen.Enum<ContainerRole>()
        from name in names
        from image in Image
        from ports in port.Array[0, 1]
        from amounts in resources
        from values in Gen.Select(variable, text, (variable, value) => new EnvModel(Declared, variable, value)).Array[0, 2]
        from secrets in secret.Array[0, 1]
        from storage in RandomStorage.Any
        from probe in Optional(RandomProbes.Any(ProbeRole.Liveness, [.. ports.Select(number => new PortModel(Declared, number, "side"))], Gen.Int[1, 5], text))
        select new PodContainerModel(Declared, role, "Other")
        {
            IsDeclaredHere = true,
            Declaration = new ServiceModel
            {
                ClassName = "Other",
                Origin = Declared,
                Name = name,
                Container = new(role, image),
                Ports = ports.Select(number => new PortModel(Declared, number, "side")).ToEquatableArray(),
                Resources = amounts,
                Env = new(values),
                SecretEnv = new(secrets),
                Storage = storage,
                LivenessProbe = role == ContainerRole.Sidecar ? probe : null,
            },
        };

    private static Gen<T[]> Few<T>(Gen<T> gen) => Gen.Frequency((5, Gen.Const(Array.Empty<T>())), (1, gen.Array[1, 2]));
}
