using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>The rules run inside the compiler, on whatever is half typed: they never throw, and always have something to say.</summary>
public class ArbitraryModelTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.OneOf(
            "", " ", "http", "Catalog", "a:b", "A__Password", "100m", "128m", "-1", "1e99", "0x10", "/", "//", "/%", "#", "\0", "\ud83d", "a:1@sha256:b", "latest",
            "eyJhbGciO", "password=x", "http://a:b@c", "{0}", "{"));

    private static readonly Gen<int> Number = Gen.OneOf(Gen.Int, Gen.Int[-2, 70000]);

    private static readonly Gen<Origin> Origins = Gen.Int[-1, 9].Select(index => new Origin(index));

    private static readonly Gen<PortModel> Port = Gen.Select(
        Origins, Number, Text, Gen.Bool, Gen.Int[0, 3], Number.Nullable(), Number.Nullable(),
        (origin, number, name, isNamed, protocol, service, published) => new PortModel(origin, number, name)
        {
            DeclaredName = isNamed ? name : null,
            Protocol = (PortProtocol)protocol,
            ServicePort = service,
            PublishedPort = published,
        });

    private static readonly Gen<EquatableArray<string>> Texts = Text.Array[0, 3].Select(texts => new EquatableArray<string>(texts));

    private static readonly Gen<int?[]> Numbers = Number.Nullable().Array[5];

    private static Gen<ProbeModel> Probe(ProbeRole role) => Gen.Select(
        Origins, Gen.Int[0, 5], Text.Null(), Text.Null(), Text.Null(), Texts, Numbers,
        (origin, kind, path, port, grpc, command, numbers) => new ProbeModel(origin, role, (ProbeKind)kind)
        {
            Path = path,
            Port = port,
            GrpcService = grpc,
            Command = command,
            InitialDelaySeconds = numbers[0],
            PeriodSeconds = numbers[1],
            TimeoutSeconds = numbers[2],
            FailureThreshold = numbers[3],
            SuccessThreshold = numbers[4],
        });

    private static readonly Gen<ResourcesModel> Resources = Text.Null().Array[6].Select(texts => new ResourcesModel
    {
        Cpu = texts[0],
        CpuLimit = texts[1],
        Memory = texts[2],
        MemoryLimit = texts[3],
        EphemeralStorage = texts[4],
        EphemeralStorageLimit = texts[5],
    });

    private static readonly Gen<EquatableArray<MetadataEntryModel>> Metadata =
        Gen.Select(Origins, Text, Text, Gen.Int, (origin, key, value, on) => new MetadataEntryModel(origin, key, value, (ObjectKinds)on))
            .Array[0, 3].Select(entries => new EquatableArray<MetadataEntryModel>(entries));

    private static readonly Gen<ServiceModel> Service = Gen.Select(
        Gen.Select(Text, Text, Text.Null(), Texts, Port.Array[0, 4]),
        Gen.Select(Number.Nullable(), Number.Array[4].Null(), Resources, Gen.Select(Text, Text.Null()).Nullable()),
        Gen.Select(Probe(ProbeRole.Startup).Null(), Probe(ProbeRole.Liveness).Null(), Probe(ProbeRole.Readiness).Null()),
        Gen.Select(Gen.Select(Origins, Text, Text).Array[0, 4], Gen.Select(Origins, Text, Text, Text).Array[0, 4], Gen.Select(Metadata, Metadata), RandomConfiguration.Any(Text, Text)),
        ArbitraryExposure.Any(Origins, Text, Number),
        (names, sizes, probes, variables, exposure) => new ServiceModel
        {
            ClassName = names.Item1,
            Origin = new Origin(0),
            Name = names.Item2,
            PartOf = names.Item3,
            Arguments = names.Item4,
            Ports = new(names.Item5),
            Replicas = sizes.Item1 is { } count ? new ReplicasModel(new Origin(1), count) : null,
            AutoScale = sizes.Item2 is { } bounds
                ? new AutoScaleModel(new Origin(2), bounds[0], bounds[1]) { CpuUtilization = bounds[2], MemoryUtilization = bounds[3] }
                : null,
            Resources = sizes.Item3,
            Image = sizes.Item4 is { } image ? new ImageModel(new Origin(3), image.Item1, image.Item2) : null,
            StartupProbe = probes.Item1,
            LivenessProbe = probes.Item2,
            ReadinessProbe = probes.Item3,
            Env = variables.Item1.Select(variable => new EnvModel(variable.Item1, variable.Item2, variable.Item3)).ToEquatableArray(),
            SecretEnv = variables.Item2.Select(variable => new SecretEnvModel(variable.Item1, variable.Item2, variable.Item3, variable.Item4)).ToEquatableArray(),
            Exposure = exposure,
            Metadata = new() { Labels = variables.Item3.Item1, Annotations = variables.Item3.Item2 },
            Configuration = variables.Item4,
        });

    private static readonly Gen<ApplicationModel> Application = Gen.Select(
        Service.Array[1, 3], Gen.Int[0, 15], Gen.Bool, Text.Null(), Text,
        (services, targets, isWeb, baseImage, version) => new ApplicationModel(
            Declare.Project with { Targets = (ManifestTargets)targets, IsAspNetCore = isWeb, BaseImage = baseImage, Version = version },
            new(services)));

    [Fact]
    public void No_model_makes_a_rule_throw() => Application.Sample(
        application =>
        {
            foreach (var finding in application.Services.SelectMany(service => RuleCatalog.Check(service, application)))
            {
                Assert.NotEmpty(finding.Message);
                Assert.DoesNotContain('\n', finding.Message);
                Assert.Contains(finding.Rule, RuleCatalog.All);
                Assert.All(finding.Remedy?.Edits ?? default, edit => Assert.DoesNotContain('\n', edit.Source));
            }
        },
        iter: 200);
}
