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

    public void Dispose() => _secrets.Dispose();

    private Task<string> OutputAsync(params (string, string)[] environment) => _secrets.OutputOfAsync(
        Generated.From(UserProject.WithService("""
            [ContainerService("catalog"), SecretEnv("TOKEN"), SecretEnv("OTHER")]
            """) with
        {
            Program = """
                using System;
                Console.Write($"TOKEN={Environment.GetEnvironmentVariable("TOKEN")}|OTHER={Environment.GetEnvironmentVariable("OTHER")}");
                """,
        }),
        environment);
}
