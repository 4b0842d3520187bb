using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomDocker
{
    private static readonly Gen<string> Name = Mostly(Gen.OneOf<string>("proxy", "tools", "a1", "no", "1e3", "default"), Gen.OneOf<string>("", "-a", "a b", "host"));

    private static readonly Gen<string> Option = Mostly(Gen.OneOf<string>("compress=true", "tag={{.Name}}", "labels=$a=b"), Gen.OneOf<string>("", "=", "a", "max-size=1m"));

    // Not external: the same name is the file's own for another service, which is a finding.
    private static readonly Gen<JoinedNetworkModel> Network = Name.Select(name => new JoinedNetworkModel(Declared, name));

    private static readonly Gen<string> LabelKey = Mostly(Gen.OneOf<string>("traefik.http.routers.x.rule", "a[0].$b", "no", "1e3", "UPPER/lower"), Gen.OneOf<string>("", "a b", "com.docker.x", "k=v"));

    /// <param name="number">Counts and seconds.</param>
    /// <param name="text">Any value.</param>
    public static Gen<DockerModel> Any(Gen<int> number, Gen<string> text) =>
        from files in Few(Mostly(Gen.OneOf<string>("a.env", "b/$c.env"), Gen.Const("")))
        from profiles in Few(Name)
        from networks in Few(Network)
        from labels in Few(Label(text))
        from logging in Optional(Logging(number, text))
        from swarm in Optional(Swarm(number, text))
        select new DockerModel
        {
            // One that must be there would have to be.
            EnvFiles = files.Select(path => new EnvFileModel(Declared, path) { IsOptional = true }).ToEquatableArray(),
            Profiles = profiles.Select(name => new ProfileModel(Declared, name)).ToEquatableArray(),
            Networks = new(networks),
            Labels = new(labels),
            Logging = logging,
            Swarm = swarm,
        };

    private static Gen<DockerLabelModel> Label(Gen<string> text) =>
        from key in LabelKey
        from value in text
        from place in Gen.Enum<DockerObjects>()
        select new DockerLabelModel(Declared, key, value, place);

    private static Gen<LoggingModel> Logging(Gen<int> number, Gen<string> text) =>
        from driver in Optional(Mostly(Gen.OneOf<string>("json-file", "local", "journald", "default"), text))
        from size in Optional(Mostly(Gen.OneOf<string>("10M", "1Mi", "1500k", "1e7"), Gen.OneOf<string>("", "0", "10 MB")))
        from count in Optional(number)
        from options in Few(Option)
        select new LoggingModel(Declared) { Driver = driver, MaxSize = size, MaxFiles = count, Options = new(options) };

    private static Gen<SwarmModel> Swarm(Gen<int> number, Gen<string> text) =>
        from mode in Gen.Enum<SwarmEndpointMode>()
        from action in Gen.Enum<SwarmFailureAction>()
        from replicas in Optional(number)
        from seconds in Optional(number)
        from percent in Optional(number)
        from constraints in Few(Mostly(Gen.OneOf<string>("node.role == worker", "node.labels.disk != hdd"), text))
        select new SwarmModel(Declared)
        {
            EndpointMode = mode,
            FailureAction = action,
            MaxReplicasPerNode = replicas,
            MonitorSeconds = seconds,
            MaxFailurePercent = percent,
            Constraints = new(constraints),
        };

    private static Gen<T[]> Few<T>(Gen<T> gen) => Gen.Frequency((4, Gen.Const(Array.Empty<T>())), (1, gen.Array[1, 2]));
}
