using ManifestGen.Core.Tests.Models;
using ManifestGen.Core.Tests.Rendering;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model;

/// <summary>A server is ready when it says so, and is not ended while it recovers.</summary>
public class EngineHealthTests
{
    [Theory]
    [InlineData("redis:8.2", "redis-cli -e ping")]
    [InlineData("redis:latest", "redis-cli -e ping")]
    [InlineData("valkey/valkey:8.1", "valkey-cli -e ping")]
    // The client of this version knows no -e.
    [InlineData("redis:6.2-alpine", "/bin/sh -c redis-cli ping | grep -q PONG")]
    [InlineData("opensearchproject/opensearch:3.2.0", "curl --silent --fail --output /dev/null http://127.0.0.1:9200")]
    public void Answer_that_is_an_error_is_no_readiness(string image, string command) => Assert.Equal(command, Command(Declared(image)));

    [Theory]
    [InlineData("redis:8.2", "REDIS_PASSWORD", "redis-cli")]
    [InlineData("valkey/valkey:8.1", "VALKEY_PASSWORD", "valkey-cli")]
    public void Password_is_given(string image, string variable, string client) => Assert.Equal(
        $"/bin/sh -c REDISCLI_AUTH=\"${{{variable}:-$(cat /run/secrets/{variable})}}\" {client} ping | grep -q PONG",
        Command(Declared(image) with { SecretEnv = EquatableArray.Of(TestModels.SecretEnv(variable, "cache", "password")) }));

    [Theory]
    [InlineData("--requirepass", "x")]
    [InlineData("/etc/redis/redis.conf")]
    public void Server_with_a_password_that_nobody_here_knows_can_become_ready(params string[] arguments) =>
        Assert.Contains("PONG|NOAUTH", Command(Declared("redis:8.2") with { Arguments = EquatableArray.Of(arguments) }));

    [Fact]
    public void Start_of_every_server_is_a_connection_and_may_take_an_hour() => Assert.All(Engines.All, engine =>
    {
        var startup = EngineDefaults.Apply(Declared(engine.Images[0])).StartupProbe!;
        Assert.Equal((ProbeKind.Tcp, 3600L), (startup.Kind, startup.SecondsToAnswer));
    });

    [Fact]
    public void Declared_startup_probe_stays()
    {
        var declared = Declared("postgres:17.6") with { StartupProbe = new(default, ProbeRole.Startup, ProbeKind.Tcp) { FailureThreshold = 10 } };

        Assert.Equal(10, EngineDefaults.Apply(declared).StartupProbe!.FailureThreshold);
    }

    [Fact]
    public void Swarm_does_not_end_a_database_that_recovers_and_Compose_waits_for_it()
    {
        var application = TestModels.Application(TestModels.Project("Shop"), ServerModels.Server("db", "postgres:17.6"));

        Assert.Contains("pg_isready \\\"$$@\\\" || test $$? -eq 1", Rendered.File(application, "stack.yaml"));
        Assert.Contains("""test: ["CMD", "pg_isready", "--quiet",""", Rendered.File(application, "compose.yaml"));
        Assert.Contains("start_period: 3600s", Rendered.File(application, "stack.yaml"));
    }

    [Fact]
    public void Server_that_makes_the_first_user_is_not_taken_for_the_ready_one() => Assert.Contains("--host \"$HOSTNAME\"", Command(Declared("mongo:8.0")));

    private static string Command(ServiceModel declared) => string.Join(" ", EngineDefaults.Apply(declared).Backing!.HealthCommand);

    private static ServiceModel Declared(string image) => new() { ClassName = "Server", Origin = default, Name = "server", Backing = new(default) { Image = image } };
}
