using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>What a Compose file means is what the declarations say, or the report names it.</summary>
public sealed class ComposeMeaningTests
{
    [Theory]
    [InlineData("8080:80", "[Port(80, PublishedPort = 8080)]")]
    [InlineData("5000:5000", "[Port(5000)]")]
    [InlineData("127.0.0.1:9090:9090", "[Port(9090)]")]
    [InlineData("5433:5432", "[Port(5432, PublishedPort = 5433)]")]
    public void Published_port_stays_the_published_port(string port, string expected) =>
        Assert.Contains(expected, Service($"ports: [\"{port}\"]").Declaration, StringComparison.Ordinal);

    [Fact]
    public void Extended_service_has_the_settings_of_both_and_a_fate_for_each()
    {
        var imported = Imported.From(("compose.yaml", """
            services:
              base:
                build: .
                command: run base
                environment: { Level: low, Region: eu }
                expose: ["5000"]
                hostname: shop
                deploy: { resources: { limits: { memory: 512M, cpus: "2" } } }
              catalog:
                extends: { service: base }
                command: run catalog
                environment: ["Level=high"]
                expose: ["6000"]
                deploy: { resources: { limits: { memory: 300M } } }
              orders:
                extends: base
            """));

        Assert.Equal("""
            using ManifestGen;

            [ContainerService("catalog", Arguments = new[] { "run", "catalog" })]
            [Port(5000, Publishing = PortPublishing.None)]
            [Port(6000, Publishing = PortPublishing.None)]
            [Resources(MemoryLimit = "300Mi", CpuLimit = "2")]
            [Env("Level", "high")]
            [Env("Region", "eu")]
            internal sealed partial class CatalogService;

            """, imported.Of("catalog"), ignoreLineEndingDifferences: true);
        Assert.Contains("[ContainerService(\"orders\", Arguments = new[] { \"run\", \"base\" })]", imported.Of("orders"), StringComparison.Ordinal);
        Assert.Contains("[Env(\"Level\", \"low\")]", imported.Of("base"), StringComparison.Ordinal);
        foreach (var name in new[] { "base", "catalog", "orders" })
        {
            Assert.Contains($"services.{name}.hostname: shop -> compose.override.yaml", imported.Report, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("catalog: { build: ., extends: { service: none } }", "nothing: the file has no service 'none'")]
    [InlineData("catalog: { build: ., extends: { service: catalog } }", "nothing: the services extend each other")]
    [InlineData("catalog: { build: ., extends: { service: orders } }\n  orders: { build: ., extends: { service: catalog } }", "nothing: the services extend each other")]
    [InlineData("catalog: { build: . }\n  orders: { extends: { file: other.yaml, service: base } }", "nothing: it extends a service of another file")]
    public void Extension_that_leads_nowhere_is_reported(string services, string expected) =>
        Assert.Contains(expected, Imported.From(("compose.yaml", $"services:\n  {services}\n")).Report, StringComparison.Ordinal);

    [Fact]
    public void Only_what_is_built_from_the_folder_of_the_project_is_the_program()
    {
        using var folder = new ImportFolder(
            ("src/Api/Api.csproj", "<Project />"),
            ("web/package.json", "{}"),
            ("compose.yaml", """
                services:
                  api: { build: { context: ., dockerfile: src/Api/Dockerfile }, depends_on: [web] }
                  web: { build: ./web }
                  tool: { build: "https://github.com/acme/tool.git" }
                  all: { build: . }
                """));

        var imported = folder.Import("src/Api", "../../compose.yaml");

        Assert.Equal(["api", "all"], imported.Result.Files.Select(file => file.Service));
        Assert.Contains("services.web.build: ./web -> the project in './web', which builds this service", imported.Report, StringComparison.Ordinal);
        Assert.Contains("services.tool.build: https://github.com/acme/tool.git -> the project in", imported.Report, StringComparison.Ordinal);
        Assert.Contains("[DependsOn(\"web\")]", imported.Of("api"), StringComparison.Ordinal);
    }

    [Fact]
    public void Service_names_the_programs_and_leaves_all_others_to_others()
    {
        var files = new[] { ("compose.yaml", "services:\n  api: { image: acme/api, depends_on: [worker, built] }\n  worker: { image: acme/worker }\n  built: { build: ./built }\n") };
        var imported = Imported.From(new() { ProjectFolder = "/nowhere", ProjectFileName = "Shop.csproj", Services = ["api"] }, files);

        Assert.Contains("[ContainerService(\"api\")]", imported.Of("api"), StringComparison.Ordinal);
        Assert.Contains("[BackingService(\"worker\", Image = \"acme/worker\")]", imported.Of("worker"), StringComparison.Ordinal);
        Assert.Equal(2, imported.Result.Files.Count);
        Assert.Contains("services.built.build: ./built -> the project that builds it: -p:Service does not name it", imported.Report, StringComparison.Ordinal);

        var problem = Assert.Single(Imported.From(new() { ProjectFolder = "/nowhere", ProjectFileName = "Shop.csproj", Services = ["api", "apii"] }, files).Result.Problems);
        Assert.Equal("MGEN1062", problem.Code);
        Assert.Contains("'apii'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Service_whose_end_others_wait_for_is_a_job()
    {
        var imported = Imported.From(("compose.yaml", """
            services:
              migrate: { build: ., command: migrate, restart: "no" }
              catalog:
                build: .
                ports: ["8080:8080"]
                depends_on:
                  migrate: { condition: service_completed_successfully }
                  db: { condition: service_healthy, restart: true, required: false }
                links: ["db:database"]
              db: { image: "postgres:17.6" }
            """));

        Assert.Contains("[Job]", imported.Of("migrate"), StringComparison.Ordinal);
        Assert.Contains("[DependsOn(typeof(MigrateService))]", imported.Of("catalog"), StringComparison.Ordinal);
        Assert.Contains("depends_on.db.restart: true -> compose.override.yaml", imported.Report, StringComparison.Ordinal);
        Assert.Contains("depends_on.db.required: false -> compose.override.yaml", imported.Report, StringComparison.Ordinal);
        Assert.Contains("links[0]: db:database -> [DependsOn] for the service 'db'; for its other name 'database' compose.override.yaml", imported.Report, StringComparison.Ordinal);
        Assert.Contains("condition: service_completed_successfully", imported.Generate(new UserProject()).Files["compose.yaml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate: { image: flyway/flyway }", "[Container] and [InitContainer], to be written by hand: 'migrate' ends")]
    [InlineData("migrate: { build: ., deploy: { replicas: 2 } }", "[Job] on 'migrate', to be written by hand in place of its number of replicas")]
    public void End_that_no_job_can_say_is_reported(string migrate, string expected)
    {
        var imported = Imported.From(("compose.yaml", $"services:\n  {migrate}\n  catalog: {{ build: ., depends_on: {{ migrate: {{ condition: service_completed_successfully }} }} }}\n"));

        Assert.Contains(expected, imported.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("[Job]", imported.Of("migrate"), StringComparison.Ordinal);
    }

    /// <summary>A server that others alone reach is not published for the machine.</summary>
    [Fact]
    public void Server_without_ports_is_not_published()
    {
        var imported = Imported.From(("compose.yaml", "services:\n  catalog: { build: ., depends_on: [db, cache] }\n  db: { image: \"postgres:17.6\" }\n  cache: { image: \"redis:8\", ports: [\"6379:6379\"] }\n"));

        Assert.Contains("[Port(5432, Name = \"postgres\", Publishing = PortPublishing.None)]", imported.Of("db"), StringComparison.Ordinal);
        Assert.DoesNotContain("[Port(", imported.Of("cache"), StringComparison.Ordinal);
        Assert.DoesNotContain("published: \"5432\"", imported.Generate(new UserProject()).Files["compose.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Port_whose_published_number_is_one_of_the_shell_stays_a_port()
    {
        var imported = Service("ports: [\"${OUTER}:1080\"]");

        Assert.Contains("[Port(1080)]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("ports[0]: ${OUTER}:1080 -> compose.override.yaml: [Port] has the container's port", imported.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Volumes_whose_paths_end_alike_have_names_of_their_own()
    {
        var imported = Service("volumes: [\"mail:/var/spool/exim4/\", \"mail_log:/var/log/exim4\", \"/srv/exim4\"]");

        Assert.Contains("[Volume(\"/var/spool/exim4\", Size = \"1Gi\")]\n[Volume(\"/var/log/exim4\", Size = \"1Gi\", Name = \"mail-log\")]\n[Volume(\"/srv/exim4\", Size = \"1Gi\", Name = \"srv-exim4\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Fact]
    public void Secret_whose_name_is_too_long_for_Swarm_has_a_shorter_key()
    {
        var imported = Imported.From(("compose.yaml", """
            services:
              identity-server-administration-api:
                build: .
                environment:
                  ConnectionStrings__ConfigurationDatabase: Server=db;Password=Password_123
                  ConnectionStrings__AuditDatabase: Server=db;Password=Password_123
                  Other__ConnectionStrings__AuditDatabase: Server=db;Password=Password_123
            """));

        Assert.Contains("[SecretEnv(\"ConnectionStrings__ConfigurationDatabase\", Key = \"ConfigurationDatabase\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[SecretEnv(\"Other__ConnectionStrings__AuditDatabase\", Key = \"AuditDatabase-2\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("'secrets/identity-server-administration-api/ConfigurationDatabase'", imported.Report, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    /// <summary>One connection string belongs to one server.</summary>
    [Fact]
    public void Connection_string_of_one_server_is_not_the_one_of_another()
    {
        var imported = Imported.From(("compose.yaml", """
            services:
              catalog: { build: ., depends_on: [postgres, redis], environment: { ConnectionStrings__postgres: Host=postgres;Database=other, ConnectionStrings__redis: "redis:6379" } }
              postgres: { image: "postgres:17.6", environment: { POSTGRES_DB: shop } }
              redis: { image: "redis:8" }
            """));

        Assert.DoesNotContain("Connection =", imported.Of("catalog"), StringComparison.Ordinal);
        Assert.Contains("[Env(\"ConnectionStrings__postgres\", \"Host=postgres;Database=other\")]", imported.Of("catalog"), StringComparison.Ordinal);
    }

    /// <summary>An override says a part of each service; nobody can run it alone.</summary>
    [Fact]
    public void Service_with_neither_image_nor_build_is_left_to_the_file_that_has_them()
    {
        var imported = Imported.From(("compose.yaml", "services:\n  api: { build: ., depends_on: [db] }\n  db: { environment: { A: b } }\n"));

        Assert.Equal("api", Assert.Single(imported.Result.Files).Service);
        Assert.Contains("it has neither an image nor a build", imported.Report, StringComparison.Ordinal);
    }

    private static Imported Service(string settings) => Imported.From(("compose.yaml", $"services:\n  catalog:\n    build: .\n    {settings}\n"));
}
