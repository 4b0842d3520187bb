using System.Text;
using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>Runs a compiled program with secrets, in a folder of the test instead of the engines' own.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly SecretsFolder _secrets = new();

    [Theory]
    [InlineData("s3cret", "s3cret")]
    [InlineData("s3cret\n", "s3cret")]
    [InlineData("s3cret\r\n", "s3cret")]
    [InlineData(" two\nlines ", " two\nlines ")]
    public async Task Variable_comes_from_the_file(string file, string value)
    {
        _secrets.Write("TOKEN", file);

        Assert.Equal($"TOKEN={value}|OTHER=", await OutputAsync());
    }

    [Fact]
    public async Task Variable_that_is_set_stays()
    {
        _secrets.Write("TOKEN", "from the file");

        Assert.Equal("TOKEN=set|OTHER=", await OutputAsync(("TOKEN", "set")));
    }

    [Fact]
    public async Task File_that_nobody_declared_is_left_alone()
    {
        _secrets.Write("PATH2", "x");

        Assert.Equal("TOKEN=|OTHER=", await OutputAsync());
    }

    [Fact]
    public async Task Missing_folder_is_no_error()
    {
        _secrets.Delete();

        Assert.Equal("TOKEN=|OTHER=", await OutputAsync());
    }

    [Fact]
    public async Task Secret_with_a_NUL_ends_the_program_and_is_not_cut()
    {
        _secrets.Write("TOKEN", "before\0after");

        await EndsAsync("contains a NUL character", "before", "after");
    }

    [Fact]
    public async Task Secret_that_is_not_UTF8_ends_the_program_and_is_not_changed()
    {
        _secrets.Write("TOKEN", [0x73, 0xe9, 0x63]);

        await EndsAsync("is not UTF-8");
    }

    [Fact]
    public async Task Secret_that_no_variable_can_hold_ends_the_program()
    {
        _secrets.Write("TOKEN", new string('x', 200_000));

        await EndsAsync("longer than 128 KiB", "xxx");
    }

    [Fact]
    public async Task Folder_in_the_place_of_a_secret_ends_the_program()
    {
        Directory.CreateDirectory(_secrets.PathOf("TOKEN"));

        await EndsAsync("is a folder");
    }

    [Fact]
    public async Task Secret_that_cannot_be_read_ends_the_program_with_the_remedy()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            // Nobody forbids anything to root; the engine's tests have a user.
            return;
        }

        _secrets.Write("TOKEN", "s3cret");
        File.SetUnixFileMode(_secrets.PathOf("TOKEN"), UnixFileMode.None);

        await EndsAsync("run chmod a+r secrets/catalog/TOKEN beside compose.yaml, and restart the container.");
    }

    [Fact]
    public void Program_knows_the_files_of_its_secrets_on_the_host()
    {
        var startup = Generated.From("""
            using ManifestGen;

            [BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD", Secret = "db", Key = "password")]
            class Postgres;

            [ContainerService("a"), SecretEnv("TOKEN", Secret = "a-token", Key = "value"), DependsOn(typeof(Postgres))]
            class A;

            [ContainerService("b"), SecretEnv("TOKEN", Secret = "b-token", Key = "value")]
            class B;
            """).Startup!;

        Assert.Matches("""case "TOKEN":\s+return "secrets/a-token/value secrets/b-token/value";""", startup);
        Assert.Matches("""case "DB_PASSWORD":\s+return "secrets/db/password";""", startup);
    }

    [Fact]
    public async Task Text_with_a_byte_order_mark_is_read_as_its_editor_shows_it()
    {
        _secrets.Write("TOKEN", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes("sécret")]);
        _secrets.Write("OTHER", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("sécret")]);

        Assert.Equal("TOKEN=sécret|OTHER=sécret", await OutputAsync());
    }

    [Fact]
    public async Task Empty_secret_is_an_empty_variable()
    {
        _secrets.Write("TOKEN", "\n");

        Assert.Equal("TOKEN=|OTHER=", await OutputAsync());
    }

    private async Task EndsAsync(string reason, params string[] secrets)
    {
        var exit = await _secrets.RunAsync(TwoSecrets);

        Assert.Equal((1, ""), (exit.Code, exit.Output));
        Assert.Contains($"The secret {_secrets.PathOf("TOKEN")} ", exit.Error);
        Assert.Contains(reason, exit.Error);
        Assert.Single(exit.Error.TrimEnd().Split('\n'));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, exit.Error));
    }

    public void Dispose() => _secrets.Dispose();

    private static Generated TwoSecrets => Generated.From(UserProject.WithService("""
        [ContainerService("catalog"), SecretEnv("TOKEN"), SecretEnv("OTHER")]
        """) with
    {
        Program = """
            using System;
            Console.Write($"TOKEN={Environment.GetEnvironmentVariable("TOKEN")}|OTHER={Environment.GetEnvironmentVariable("OTHER")}");
            """,
    });

    private Task<string> OutputAsync(params (string, string)[] environment) => _secrets.OutputOfAsync(TwoSecrets, environment);
}
