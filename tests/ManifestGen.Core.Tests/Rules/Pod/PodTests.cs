using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Pod;

public class PodTests : RuleTest
{
    private static readonly ServiceModel Otel = Declare.Worker with
    {
        ClassName = "Collector",
        Name = "otel",
        Container = new(ContainerRole.Sidecar, "otel/opentelemetry-collector:0.130.0"),
    };

    [Fact]
    public void A_sidecar_is_good() => AssertGood(With(ContainerRole.Sidecar, Otel));

    [Fact]
    public void A_tmp_of_a_container_under_the_name_of_the_programs_is_reported() => AssertProblem(
        "MGEN069 at Container1.container: no remedy",
        With(ContainerRole.Sidecar, Otel with { Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(new Origin(5), "/tmp")) } }));

    [Fact]
    public void A_tmp_of_a_container_under_a_name_of_its_own_is_good() => AssertGood(With(
        ContainerRole.Sidecar,
        Otel with { Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(new Origin(5), "/tmp") { DeclaredName = "scratch" }) } }));

    [Fact]
    public void A_search_domain_that_stands_twice_is_reported() => Assert.Contains(
        "'a.internal' is declared twice",
        Assert.Single(FindingsOf("MGEN059", Declare.Worker with
        {
            Pod = new() { Settings = new PodSettingsModel(new Origin(5)) { DnsSearches = EquatableArray.Of("a.internal", "a.internal") } },
        })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_class_without_a_container_is_reported() => AssertProblem("MGEN050 at Container1.container: no remedy", With(ContainerRole.Sidecar, null));

    [Theory]
    [InlineData("catalog")]
    [InlineData("Bad_Name")]
    public void A_name_that_is_taken_or_no_label_is_reported(string name) =>
        AssertProblem("MGEN051 at Container1.container: no remedy", With(ContainerRole.Sidecar, Otel with { Name = name }));

    [Fact]
    public void What_another_project_has_wrong_is_reported_at_the_attribute() => Assert.Contains(
        "MGEN053", AssertProblem("MGEN052 at Container1.container: no remedy", With(ContainerRole.Sidecar, Otel with { Container = new(ContainerRole.Sidecar, "No Image") })));

    [Fact]
    public void A_port_of_another_container_is_reported() =>
        AssertProblem("MGEN055 at Container1.container: no remedy", With(ContainerRole.Sidecar, Otel with { Ports = Declare.Ports(Declare.Port(8080, "other")) }));

    [Fact]
    public void A_probe_of_an_init_container_is_reported() => AssertProblem(
        "MGEN056 at Container1.container: no remedy",
        With(ContainerRole.Init, Otel with { StartupProbe = Declare.Probe(ProbeRole.Startup, ProbeKind.Exec) with { Command = EquatableArray.Of("true") } }));

    [Fact]
    public void What_Compose_and_Swarm_leave_out_is_told() =>
        Assert.Contains("Compose and Swarm", Assert.Single(FindingsOf("MGEN057", With(ContainerRole.Sidecar, Otel))).Message);

    [Fact]
    public void A_volume_of_nobody_is_reported() => AssertProblem(
        "MGEN067 at Container1.container: no remedy",
        With(ContainerRole.Sidecar, Otel with { Storage = new() { Volumes = EquatableArray.Of(new VolumeModel(Origin.Class, "/data")) } }));

    [Fact]
    public void No_resolver_without_a_server_is_reported() => AssertProblem(
        "MGEN059 at Pod.DnsPolicy: no remedy", WithPod(new() { Settings = new(Declare.Attribute("Pod")) { DnsPolicy = DnsPolicy.None } }));

    [Theory]
    [InlineData("localhost", "db.internal", "MGEN060 at HostAlias.address: no remedy")]
    [InlineData("1", "db.internal", "MGEN060 at HostAlias.address: no remedy")]
    [InlineData("10.0.0.5", "DB_Internal", "MGEN061 at HostAlias.hostnames: HostAlias.hostnames = \"db-internal\"")]
    public void A_host_alias_that_no_engine_reads_is_reported(string address, string name, string expected) => AssertProblem(
        expected, WithPod(new() { HostAliases = EquatableArray.Of(new HostAliasModel(Declare.Attribute("HostAlias"), address, EquatableArray.Of(name))) }));

    [Fact]
    public void A_pull_secret_that_is_no_name_is_reported() => AssertProblem(
        "MGEN062 at ImagePull.Secrets: ImagePull.Secrets = \"ghcr-token\"",
        WithPod(new() { ImagePull = new(Declare.Attribute("ImagePull")) { Secrets = EquatableArray.Of("GHCR_Token") } }));

    [Theory]
    [InlineData(ImagePullPolicy.Always, 0)]
    [InlineData(ImagePullPolicy.IfNotPresent, 0)]
    [InlineData(ImagePullPolicy.Never, 1)]
    public void An_image_that_is_never_pulled_is_told(ImagePullPolicy policy, int findings)
    {
        var service = WithPod(new() { ImagePull = new(Declare.Attribute("ImagePull")) { Policy = policy } });

        Assert.Equal(Enumerable.Repeat("MGEN083 at ImagePull.Policy: remove ImagePull.Policy", findings), FindingsOf("MGEN083", service).Select(Summary));
    }

    [Fact]
    public void A_working_directory_that_is_relative_is_reported() =>
        AssertProblem("MGEN065 at ContainerService.WorkingDirectory: ContainerService.WorkingDirectory = \"/data\"", Declare.Worker with { WorkingDirectory = "data" });

    [Theory]
    [InlineData("A:B", "MGEN502 at Variable1.name")]
    [InlineData("PASSWORD", "MGEN504 at Variable1.value")]
    public void A_variable_of_a_container_is_looked_at(string name, string expected) =>
        Assert.StartsWith(expected, Assert.Single(ProblemsOfContainer(Otel.WithVariables((name, "kZ8#mPq2vL9x")))));

    [Fact]
    public void A_variable_that_a_container_has_twice_is_reported() =>
        Assert.Equal(["MGEN501 at Variable2.name: no remedy"], ProblemsOfContainer(Otel.WithVariables(("MODE", "fast"), ("MODE", "slow"))));

    [Fact]
    public void Probes_of_a_container_are_looked_at()
    {
        var asked = Otel with { Ports = Declare.Ports(Declare.Port(13133)), LivenessProbe = Declare.Liveness("/"), ReadinessProbe = Declare.Readiness("/") };
        var hurried = asked with { ReadinessProbe = Declare.Readiness("/ready") with { InitialDelaySeconds = 90 } };

        Assert.Equal(["MGEN406 at LivenessProbe: remove LivenessProbe, add [LivenessProbe(ProbeKind.Tcp)] after LivenessProbe"], ProblemsOfContainer(asked));
        Assert.StartsWith("MGEN416 at LivenessProbe.FailureThreshold", Assert.Single(ProblemsOfContainer(hurried)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_that_nobody_calls_needs_no_readiness() => Assert.Empty(ProblemsOfContainer(Otel with { Ports = Declare.Ports(Declare.Port(4317)) }));

    [Fact]
    public void What_a_Service_would_make_of_a_port_is_lost() => Assert.Equal(
        ["MGEN084 at Port1.AppProtocol", "MGEN084 at Port1.NodePort", "MGEN084 at Port1.PublishedPort", "MGEN084 at Port1.Publishing", "MGEN084 at Port1.ServicePort"],
        ProblemsOfContainer(Otel with
        {
            Ports = Declare.Ports(Declare.Port(4317) with { ServicePort = 80, PublishedPort = 4317, NodePort = 30317, AppProtocol = "grpc", Publishing = PortPublishing.Host }),
        }).Select(problem => problem.Split(": ")[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void A_port_below_1024_of_a_foreign_image_has_no_remedy() =>
        Assert.Equal(["MGEN105 at Port1.number: no remedy"], ProblemsOfContainer(Otel with { Ports = Declare.Ports(Declare.Port(80)) }));

    [Fact]
    public void Sources_of_variables_of_a_container_are_looked_at() => Assert.Equal(
        ["MGEN507 at ConfigEnv.ConfigMap", "MGEN509 at Source.Prefix", "MGEN512 at FieldEnv.field", "MGEN513 at ResourceEnv.Divisor"],
        ProblemsOfContainer(Otel with
        {
            Configuration = new()
            {
                ConfigEnv = EquatableArray.Of(new ConfigEnvModel(Declare.Attribute("ConfigEnv"), "LEVEL", "Bad Name", "level")),
                FieldEnv = EquatableArray.Of(new FieldEnvModel(Declare.Attribute("FieldEnv"), "LABELS", PodField.Labels)),
                ResourceEnv = EquatableArray.Of(new ResourceEnvModel(Declare.Attribute("ResourceEnv"), "CPU", ResourceField.CpuRequest) { Divisor = "1Mi" }),
                VariableSources = EquatableArray.Of(new VariableSourceModel(Declare.Attribute("Source"), VariableSourceKind.Secret, "otel") { Prefix = "1" }),
            },
        }).Select(problem => problem.Split(": ")[0]).Order(StringComparer.Ordinal));

    private static IEnumerable<string> ProblemsOfContainer(ServiceModel container) =>
        RuleCatalog.CheckContainer(container, new ApplicationModel(Declare.Project, default)).Where(finding => finding.Rule.Severity > RuleSeverity.Info).Select(Summary);

    private static ServiceModel With(ContainerRole role, ServiceModel? declaration) => WithPod(new()
    {
        Containers = EquatableArray.Of(new PodContainerModel(Declare.Attribute("Container1"), role, "Collector") { Declaration = declaration }),
    }) with { Ports = Declare.Web.Ports, ReadinessProbe = Declare.Web.ReadinessProbe, Replicas = Declare.Replicas(2) };

    private static ServiceModel WithPod(PodModel pod) => Declare.Worker with { Pod = pod };
}
