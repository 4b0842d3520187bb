using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>The text of a secret stands in no declaration, in no report and not on the console.</summary>
public sealed class SecretSweepTests
{
    private const string Secret = "S3cr3t-of-9";

    [Theory]
    [InlineData("command: run -a S3cr3t-of-9")]
    [InlineData("command: redis-server --requirepass S3cr3t-of-9")]
    [InlineData("command: redis-server --masterauth S3cr3t-of-9")]
    [InlineData("command: [run, -p, S3cr3t-of-9]")]
    [InlineData("command: [run, -p=S3cr3t-of-9]")]
    [InlineData("command: run -Dspring.datasource.password=S3cr3t-of-9")]
    [InlineData("command: run --ConnectionStrings:Db 'Host=db;Password=S3cr3t-of-9'")]
    [InlineData("command: sh -c 'PGPASSWORD=\"S3cr3t-of-9\" psql -p 5432'")]
    [InlineData("command: sh -c 'export A=1;PGPASSWORD=S3cr3t-of-9;run'")]
    [InlineData("command: sh -c 'run --api-key=\"S3cr3t-of-9\" && sleep 1'")]
    [InlineData("command: bash -c \"sh -c 'run --token S3cr3t-of-9'\"")]
    [InlineData("command: run --db-password=S3cr3t-of-9$$x")]
    [InlineData("entrypoint: [run, --db-password, S3cr3t-of-9]")]
    [InlineData("healthcheck: { test: mysqladmin ping -pS3cr3t-of-9 }")]
    [InlineData("healthcheck: { test: [CMD, redis-cli, -a, S3cr3t-of-9, ping] }")]
    [InlineData("healthcheck: { test: 'curl -u admin:S3cr3t-of-9 http://localhost:8080/health' }")]
    [InlineData("healthcheck: { test: 'curl -H \"Authorization: Basic S3cr3t-of-9\" http://localhost:8080/health' }")]
    [InlineData("logging: { driver: splunk, options: { splunk-token: S3cr3t-of-9, splunk-url: \"https://splunk\" } }")]
    [InlineData("labels: { traefik.http.middlewares.a.basicauth.users: \"me:$$apr1$$S3cr3t-of-9$$IgXLP6ewTrSuBkTrqE8wj/\" }")]
    [InlineData("labels: { com.example.api-key: S3cr3t-of-9 }")]
    [InlineData("environment: { PGPASSWORD: S3cr3t-of-9 }")]
    [InlineData("environment: { Authorization: Basic S3cr3t-of-9 }")]
    [InlineData("environment: { DB_PASSWORD: S3cr3t-of-9, Again: S3cr3t-of-9, More: a-S3cr3t-of-9-b }")]
    [InlineData("environment: [\"DB_PASSWORD=S3cr3t-of-9\", \"Again=S3cr3t-of-9\"]\n    hostname: S3cr3t-of-9\n    post_start: [{ command: run S3cr3t-of-9 }]")]
    [InlineData("environment: { Db: \"Host=db;Password=${DB_PASSWORD:-S3cr3t-of-9}\" }")]
    [InlineData("command: run something ${DB_PASSWORD:-S3cr3t-of-9}")]
    [InlineData("x-other: 1\n    build: { context: ., args: [\"NPM_TOKEN=S3cr3t-of-9\"] }")]
    [InlineData("environment: { SPRING_DATASOURCE_URL: \"jdbc:mysql://db/app?user=u&password=S3cr3t-of-9\" }")]
    [InlineData("environment: { JAVA_OPTS: \"-Djavax.net.ssl.keyStorePassword=S3cr3t-of-9\" }")]
    [InlineData("environment: { ARGS: \"--api-key S3cr3t-of-9\" }")]
    [InlineData("devices: [\"DB_PASSWORD=S3cr3t-of-9\"]")]
    public void Literal_of_a_Compose_file_is_shown_nowhere(string settings)
    {
        var imported = Imported.From(("compose.yaml", $"services:\n  catalog:\n    {(settings.Contains("build:", StringComparison.Ordinal) ? "" : "build: .\n    ")}{settings}\n"));

        Assert.DoesNotContain(Secret, imported.Everything, StringComparison.Ordinal);
        imported.Generate(new UserProject());
    }

    [Theory]
    [InlineData("command: run something ${DB_PASSWORD}")]
    [InlineData("command: run something $PLAIN")]
    [InlineData("environment: { Db: \"server ${DB_PASSWORD}\" }")]
    [InlineData("environment: { Db: \"server $PLAIN\" }")]
    [InlineData("environment: { Password: $PLAIN }")]
    [InlineData("environment: [\"Password=$PLAIN\"]\n    command: run S3cr3t-of-9")]
    [InlineData("healthcheck: { test: \"ask ${DB_PASSWORD}\" }")]
    [InlineData("labels: { a: \"${DB_PASSWORD}\" }\n    hostname: S3cr3t-of-9")]
    public void Value_of_the_env_file_is_shown_nowhere(string settings)
    {
        using var folder = new ImportFolder((".env", "DB_PASSWORD=S3cr3t-of-9\nPLAIN=S3cr3t-of-9\n"), ("compose.yaml", $"services:\n  catalog:\n    build: .\n    {settings}\n"));

        var imported = folder.Import();

        Assert.DoesNotContain(Secret, imported.Everything, StringComparison.Ordinal);
        imported.Generate(new UserProject());
    }

    /// <summary>Words of a password are no password, and the name of a secret is none.</summary>
    [Fact]
    public void Secret_with_spaces_is_shown_nowhere_and_the_name_of_a_secret_stays()
    {
        using var folder = new ImportFolder((".env", "DB_PASSWORD=\"S3cr3t of $nine\"\n"), ("compose.yaml", """
            services:
              catalog:
                build: .
                command: run ${DB_PASSWORD} now
                environment: [API_TOKEN, "API_TOKEN_FILE=/run/secrets/db_pw"]
                secrets: [db_pw]
                labels: { com.example.needs: API_TOKEN }
            secrets: { db_pw: { file: ./pw.txt } }
            """));

        var imported = folder.Import();

        Assert.DoesNotContain("S3cr3t", imported.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("of $nine", imported.Everything, StringComparison.Ordinal);
        Assert.Contains("[SecretFile(\"/run/secrets/db_pw\", Key = \"db_pw\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[Env(\"API_TOKEN_FILE\", \"/run/secrets/db_pw\")]", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("[DockerLabel(\"com.example.needs\", \"API_TOKEN\"", imported.Declaration, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM a\nARG NPM_TOKEN=S3cr3t-of-9\n")]
    [InlineData("FROM a\nENV A=1 DB_PASSWORD=S3cr3t-of-9\nCMD [\"run\", \"S3cr3t-of-9\"]\n")]
    [InlineData("FROM a\nENV DB_PASSWORD S3cr3t-of-9\n")]
    [InlineData("FROM a\nRUN echo S3cr3t-of-9 | login --password-stdin\n")]
    [InlineData("FROM a\nENTRYPOINT [\"dotnet\", \"Shop.dll\", \"--api-key\", \"S3cr3t-of-9\"]\n")]
    public void Literal_of_a_Dockerfile_is_shown_nowhere(string text) =>
        Assert.DoesNotContain(Secret, Imported.From(("Dockerfile", text)).Everything, StringComparison.Ordinal);

    [Theory]
    [InlineData("Authorization", "Basic S3cr3t-of-9")]
    [InlineData("X-Api-Key", "S3cr3t-of-9")]
    [InlineData("Cookie", "session=S3cr3t-of-9")]
    public void Header_of_a_probe_is_left_out_and_reported(string name, string value)
    {
        var probe = $"readinessProbe: {{ httpGet: {{ path: /ready, port: 8080, httpHeaders: [{{ name: {name}, value: '{value}' }}, {{ name: X-Tenant, value: one }}] }} }}";
        var imported = Imported.From(("k8s/catalog.yaml", Workload("      - { name: web, image: ghcr.io/acme/catalog, ports: [{ containerPort: 8080 }], " + probe + " }")));

        Assert.DoesNotContain(Secret, imported.Everything, StringComparison.Ordinal);
        Assert.Contains("Headers = new[] { \"X-Tenant: one\" }", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains("httpHeaders[0] (2 settings) -> nothing as it is: it holds a secret", imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passwordFromEnv: REDIS_PASSWORD", true)]
    [InlineData("password: S3cr3t-of-9", false)]
    [InlineData("apiKey: S3cr3t-of-9", false)]
    [InlineData("host: \"amqp://me:S3cr3t-of-9@rabbitmq\"", false)]
    public void Trigger_of_KEDA_stays_where_it_names_a_variable_alone(string metadata, bool stays)
    {
        var imported = Imported.From(("k8s/catalog.yaml", Workload("      - { name: web, image: ghcr.io/acme/catalog }") + $$"""
            ---
            apiVersion: keda.sh/v1alpha1
            kind: ScaledObject
            metadata: { name: catalog }
            spec: { scaleTargetRef: { name: catalog }, triggers: [{ type: redis, metadata: { listName: jobs, {{metadata}} } }] }

            """));

        Assert.DoesNotContain(Secret, imported.Everything, StringComparison.Ordinal);
        Assert.Equal(stays, imported.Declaration.Contains("[ScaleOnEvent(\"redis\"", StringComparison.Ordinal));
        Assert.Equal(!stays, imported.Report.Contains("metadata (2 settings) -> nothing as it is: it holds a secret", StringComparison.Ordinal));
    }

    /// <summary>A default of the same name is no secret, and a port, a user or a reference is none.</summary>
    [Theory]
    [InlineData("command: run -p 8080 -u 1000:1000")]
    [InlineData("command: run --password=$$DB_PASSWORD --token-file /run/token")]
    [InlineData("command: sh -c 'psql -p 5432 -U app'")]
    [InlineData("command: sh -c 'redis-cli -a $$REDIS_PASSWORD ping'")]
    [InlineData("command: run postgres\n    environment: { POSTGRES_USER: postgres, POSTGRES_PASSWORD: postgres }")]
    [InlineData("command: run --key-size 2048 latest\n    environment: { DB_PASSWORD: test }")]
    public void Command_without_a_secret_stays(string settings)
    {
        var imported = Imported.From(("compose.yaml", $"services:\n  catalog:\n    build: .\n    {settings}\n"));

        Assert.Contains("Arguments = new[] {", imported.Declaration, StringComparison.Ordinal);
    }

    private static string Workload(string container) =>
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: catalog }\nspec:\n  selector: { matchLabels: { app: catalog } }\n  template:\n    metadata: { labels: { app: catalog } }\n    spec:\n      containers:\n"
        + container + "\n";
}
