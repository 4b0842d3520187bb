using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Backing;

public class BackingTests : RuleTest
{
    private static readonly ServiceModel Postgres = Server("postgres:17.6") with
    {
        SecretEnv = EquatableArray.Of(Secret("POSTGRES_PASSWORD")),
        Storage = new() { Volumes = EquatableArray.Of(Volume("/var/lib/postgresql/data")) },
    };

    private static readonly ServiceModel Redis = Server("redis:8.2");

    [Fact]
    public void Database_with_all_that_it_needs_is_good() => AssertGood(Complete(Postgres));

    [Fact]
    public void Program_of_the_project_need_be_none_for_a_server() => AssertGood(Complete(Postgres), Declare.Project with { IsExecutable = false, BaseImage = "no image" });

    [Fact]
    public void Cache_needs_neither_volume_nor_password() => AssertGood(Complete(Redis));

    [Fact]
    public void Variable_that_is_spelt_nearly_so_was_meant() => AssertProblem(
        "MGEN076 at BackingService: SecretEnv.name = \"POSTGRES_PASSWORD\"",
        Complete(Postgres with { SecretEnv = EquatableArray.Of(new SecretEnvModel(Declare.Attribute("SecretEnv"), "POSTGRES_PASWORD", "postgres", "password")) }));

    [Fact]
    public void Image_is_missing() =>
        AssertProblem("MGEN070 at BackingService: no remedy", Complete(WithImage(Redis, null) with { Ports = Declare.Ports(Declare.Port(6379, "redis")) }));

    [Theory]
    [InlineData(" redis:8.2", "BackingService.Image = \"redis:8.2\"")]
    [InlineData("Redis:8.2", "BackingService.Image = \"redis:8.2\"")]
    [InlineData("docker://redis:8.2", "BackingService.Image = \"redis:8.2\"")]
    [InlineData("redis server", "no remedy")]
    public void Image_is_none(string image, string remedy) =>
        AssertProblem($"MGEN071 at BackingService.Image: {remedy}", Complete(WithImage(Redis, image) with { Ports = Declare.Ports(Declare.Port(6379, "redis")) }));

    [Theory]
    [InlineData("redis")]
    [InlineData("redis:latest")]
    public void Image_without_a_version_moves(string image) => AssertProblem("MGEN072 at BackingService.Image: no remedy", Complete(WithImage(Redis, image)));

    [Fact]
    public void Digest_is_a_version() => AssertGood(Complete(WithImage(Redis, $"redis@sha256:{new string('a', 64)}")));

    [Fact]
    public void Unknown_image_without_a_port_cannot_be_reached() => AssertProblem("MGEN073 at BackingService.Image: no remedy", Complete(WithImage(Redis, "acme/ledger:1")));

    [Fact]
    public void Unknown_image_with_a_port_can() => AssertGood(Complete(WithImage(Redis, "acme/ledger:1") with { Ports = Declare.Ports(Declare.Port(7000, "ledger")) }));

    [Fact]
    public void Data_without_a_volume_is_lost()
    {
        var message = AssertProblem(
            "MGEN074 at BackingService: add [Volume(\"/var/lib/postgresql/data\", Size = \"1Gi\")] after BackingService",
            Complete(Postgres with { Storage = new() }));

        Assert.Contains("/var/lib/postgresql/data", message);
    }

    [Fact]
    public void Data_on_a_temporary_volume_is_meant_so() => AssertGood(
        Complete(Postgres with { Storage = new() { TemporaryVolumes = EquatableArray.Of(new TemporaryVolumeModel(Declare.Attribute("TemporaryVolume"), "/var/lib/postgresql/data")) } }));

    [Theory]
    [InlineData("postgres:18.0", "/var/lib/postgresql/data", "/var/lib/postgresql", "data")]
    [InlineData("postgres:17.6", "/data", "/var/lib/postgresql/data", "data")]
    public void Volume_elsewhere_holds_no_data_and_is_moved_under_its_name(string image, string volume, string folder, string name) => AssertProblem(
        $"MGEN075 at Volume.path: Volume.path = \"{folder}\", Volume.Name = \"{name}\"",
        Complete(WithImage(Postgres, image) with { Storage = new() { Volumes = EquatableArray.Of(Volume(volume)) } }));

    [Theory]
    [InlineData("postgres:18.0", "/var/lib/postgresql")]
    [InlineData("postgres:17.6", "/var/lib")]
    public void Volume_that_holds_the_data_is_good(string image, string volume) => Assert.Empty(
        FindingsOf("MGEN075", Complete(WithImage(Postgres, image) with { Storage = new() { Volumes = EquatableArray.Of(Volume(volume)) } })));

    [Fact]
    public void Server_does_not_start_without_its_variables() => Assert.Equal(
        [
            "MGEN076 at BackingService: no remedy",
            "MGEN076 at BackingService: add [SecretEnv(\"MSSQL_SA_PASSWORD\", Secret = \"db\", Key = \"password\")] after BackingService",
        ],
        FindingsOf("MGEN076", Complete(Server("mcr.microsoft.com/mssql/server:2022-latest"))).Select(Summary));

    [Fact]
    public void Variable_may_have_a_substitute() => Assert.Empty(FindingsOf(
        "MGEN076", Complete(Postgres with { SecretEnv = default, Env = EquatableArray.Of(new EnvModel(Declare.Attribute("Env"), "POSTGRES_HOST_AUTH_METHOD", "trust")) })));

    [Fact]
    public void Job_and_image_of_the_project_have_no_meaning() => Assert.Equal(
        ["MGEN077 at ContainerImage: remove ContainerImage", "MGEN077 at Job: remove Job"],
        FindingsOf("MGEN077", Complete(Redis with { Image = Declare.Image("acme/redis", "1"), Workload = new() { Job = new(Declare.Attribute("Job")) } })).Select(Summary));

    [Fact]
    public void Several_instances_know_nothing_of_each_other() =>
        AssertProblem("MGEN078 at Replicas: remove Replicas", Complete(Redis with { Replicas = Declare.Replicas(3) }));

    [Fact]
    public void Several_collectors_are_as_good_as_one() => AssertGood(Complete(WithImage(Redis, "otel/opentelemetry-collector:0.135.0") with { Replicas = Declare.Replicas(3) }));

    [Theory]
    [InlineData("redis://db.example.com/", "BackingService.Host = \"db.example.com\"")]
    [InlineData("db.example.com:6379", "BackingService.Host = \"db.example.com\"")]
    [InlineData("db.example.com:5432", "no remedy")]
    [InlineData("postgres://db.example.com/orders", "no remedy")]
    [InlineData("redis://user@db.example.com", "no remedy")]
    [InlineData("my database", "no remedy")]
    public void Host_is_a_name_or_an_address(string host, string remedy) => AssertProblem($"MGEN079 at BackingService.Host: {remedy}", Complete(At(Redis, host)));

    [Theory]
    [InlineData("db.example.com")]
    [InlineData("10.0.0.7")]
    [InlineData("fd00::7")]
    public void Host_may_be_either(string host) => AssertGood(Complete(At(Redis, host)));

    [Fact]
    public void What_is_declared_of_a_server_elsewhere_is_lost()
    {
        var finding = Assert.Single(FindingsOf("MGEN080", Complete(At(Postgres, "db.example.com"))));

        Assert.Equal("BackingService.Host", Declare.Describe(finding.Place));
        Assert.Contains("the image, [Volume]", finding.Message);
    }

    [Fact]
    public void Server_is_elsewhere_in_one_environment_only() => Assert.Empty(FindingsOf(
        "MGEN080", Complete(Postgres) with { Environments = EquatableArray.Of(new EnvironmentModel(Declare.Attribute("BackingService"), "production", Complete(At(Postgres, "db.example.com")))) }));

    [Fact]
    public void Class_is_a_program_or_none() =>
        AssertProblem("MGEN081 at BackingService: remove BackingService", Declare.Web with { IgnoredBacking = Declare.Attribute("BackingService") });

    [Fact]
    public void Engine_is_one_of_the_members() => AssertProblem(
        "MGEN082 at BackingService.Engine: remove BackingService.Engine",
        Complete(Redis with { Backing = Redis.Backing! with { DeclaredEngine = (BackingEngine)99 } }));

    [Fact]
    public void Unknown_server_is_not_asked_in_Docker()
    {
        var finding = Assert.Single(FindingsOf("MGEN413", Complete(WithImage(Redis, "acme/ledger:1") with { Ports = Declare.Ports(Declare.Port(7000, "ledger")) })));

        Assert.Equal("BackingService", Declare.Describe(finding.Place));
        Assert.Contains("Compose and Swarm", finding.Message);
    }

    [Fact]
    public void Known_server_is_asked() => Assert.Empty(FindingsOf("MGEN413", Complete(Redis)));

    [Fact]
    public void Everybody_knows_the_password() => AssertProblem(
        "MGEN840 at BackingService: add [SecretEnv(\"RABBITMQ_DEFAULT_PASS\", Secret = \"db\", Key = \"password\")] after BackingService",
        Complete(WithImage(Postgres, "rabbitmq:4.1") with { SecretEnv = default, Storage = new() { Volumes = EquatableArray.Of(Volume("/var/lib/rabbitmq")) } }));

    [Fact]
    public void Secret_is_a_file_of_which_an_unknown_server_knows_nothing() => AssertProblem(
        "MGEN841 at SecretEnv: remove SecretEnv, add [SecretFile(\"/run/secrets/LEDGER_KEY\", Secret = \"db\", Key = \"password\")] after SecretEnv, "
        + "add [Env(\"LEDGER_KEY_FILE\", \"/run/secrets/LEDGER_KEY\")] after SecretEnv",
        Complete(WithImage(Redis, "acme/ledger:1") with { Ports = Declare.Ports(Declare.Port(7000, "ledger")), SecretEnv = EquatableArray.Of(Secret("LEDGER_KEY")) }));

    [Theory]
    [InlineData("redis:8.2", "REDIS_PASSWORD")]
    [InlineData("rabbitmq:4.1", "RABBITMQ_DEFAULT_PASS")]
    public void Secret_reaches_a_server_that_is_known(string image, string variable) =>
        Assert.Empty(FindingsOf("MGEN841", Complete(WithImage(Redis, image) with { SecretEnv = EquatableArray.Of(Secret(variable)) })));

    [Fact]
    public void Server_is_root_in_Docker_where_the_image_has_no_folder_for_its_volume()
    {
        var server = WithImage(Redis, "minio/minio:1") with { Storage = new() { Volumes = EquatableArray.Of(Volume("/data")) } };

        Assert.Equal("Volume", Declare.Describe(Assert.Single(FindingsOf("MGEN842", Complete(server))).Place));
        Assert.Empty(FindingsOf("MGEN842", Complete(Postgres)));
    }

    private static ServiceModel Complete(ServiceModel service) => EngineDefaults.Apply(service);

    private static ServiceModel Server(string image) => new()
    {
        ClassName = "Db",
        Origin = Declare.Attribute("BackingService"),
        Name = "db",
        Backing = new(Declare.Attribute("BackingService")) { Image = image },
    };

    private static ServiceModel WithImage(ServiceModel server, string? image) => server with { Backing = server.Backing! with { Image = image } };

    private static ServiceModel At(ServiceModel server, string host) => server with { Backing = server.Backing! with { Host = host } };

    private static SecretEnvModel Secret(string name) => new(Declare.Attribute("SecretEnv"), name, "db", "password");

    private static VolumeModel Volume(string path) => new(Declare.Attribute("Volume"), path) { Size = "1Gi" };
}
