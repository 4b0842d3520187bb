using System.Text.Json;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>Runs a compiled program as Compose and Swarm do: with secrets as files, and with the connection string as it is in <c>compose.yaml</c>.</summary>
public sealed class ConnectionStringsTests : IDisposable
{
    private const string Name = "ConnectionStrings__postgres";

    private const string Shop = """
        [BackingService("postgres", Image = "postgres:17.6"), Env("POSTGRES_DB", "orders"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
        internal sealed class Postgres;

        [ContainerService("shop"), DependsOn(typeof(Postgres))]
        """;

    private readonly SecretsFolder _secrets = new();

    [Theory]
    [InlineData("s3cret")]
    [InlineData("; ' = @ / \\ % # & $ $$ $(x) ${y} $(POSTGRES_PASSWORD) ü")]
    public async Task Program_sees_the_string_with_the_password(string password)
    {
        _secrets.Write("POSTGRES_PASSWORD", password + "\n");

        Assert.Equal(
            $"Host=postgres;Port=5432;Database=orders;Username=postgres;Password=\"{password}\"",
            await OutputAsync((Name, ValueInCompose(Name)), (ConnectionModel.TemplatesVariable, ValueInCompose(ConnectionModel.TemplatesVariable))));
    }

    [Fact]
    public async Task Value_that_no_file_of_ours_has_written_is_left_alone()
    {
        _secrets.Write("POSTGRES_PASSWORD", "s3cret");

        Assert.Equal("$(POSTGRES_PASSWORD) $$", await OutputAsync((Name, "$(POSTGRES_PASSWORD) $$")));
    }

    [Theory]
    [InlineData("$$(SECRET) $(SECRET)", "$(SECRET) s3cret")]
    [InlineData("$$$(SECRET)", "$s3cret")]
    [InlineData("$(MISSING) $(SECRET", "$(MISSING) $(SECRET")]
    [InlineData("$5 $", "$5 $")]
    [InlineData("$(VARIABLE)", "set")]
    public async Task Text_is_read_as_Kubernetes_reads_it(string template, string value)
    {
        _secrets.Write("SECRET", "s3cret");

        Assert.Equal(value, await OutputAsync((Name, template), (ConnectionModel.TemplatesVariable, $"Other {Name}"), ("VARIABLE", "set")));
    }

    [Fact]
    public async Task Program_that_this_one_starts_finds_nothing_left_to_do()
    {
        _secrets.Write("SECRET", "$$");

        Assert.Equal("$$/", await OutputAsync("""
            using System;
            Console.Write(Environment.GetEnvironmentVariable("ConnectionStrings__postgres") + "/" + Environment.GetEnvironmentVariable("MANIFESTGEN_TEMPLATES"));
            """, (Name, "$(SECRET)"), (ConnectionModel.TemplatesVariable, Name)));
    }

    [Theory]
    [InlineData("""[ContainerService("shop"), DependsOn("postgres")]""", true)]
    [InlineData("""[ContainerService("shop")]""", false)]
    public void Code_is_there_where_a_connection_can_be(string service, bool isThere) =>
        Assert.Equal(isThere, Generated.From(UserProject.WithService(service)).Startup?.Contains("class ConnectionStrings") ?? false);

    public void Dispose() => _secrets.Dispose();

    // Compose reads two $ as one.
    private static string ValueInCompose(string variable)
    {
        var scalar = Generated.From(UserProject.WithService(Shop)).Files["compose.yaml"].Split('\n')
            .Select(line => line.Trim().Split(": ", 2))
            .Single(entry => entry[0] == variable)[1];
        var value = scalar.StartsWith('"') ? JsonSerializer.Deserialize<string>(scalar)! : scalar;
        return value.Replace("$$", "$");
    }

    private Task<string> OutputAsync(params (string, string)[] environment) => OutputAsync($"System.Console.Write(System.Environment.GetEnvironmentVariable(\"{Name}\"));", environment);

    private Task<string> OutputAsync(string program, params (string, string)[] environment) =>
        _secrets.OutputOfAsync(Generated.From(UserProject.WithService(Shop) with { Program = program }), environment);
}
