using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.Generation;

/// <summary>Runs a compiled program with secrets, in a folder of the test instead of the engines' own.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly DirectoryInfo _secrets = Directory.CreateTempSubdirectory("manifestgen-secrets-");

    [Theory]
    [InlineData("s3cret", "s3cret")]
    [InlineData("s3cret\n", "s3cret")]
    [InlineData("s3cret\r\n", "s3cret")]
    [InlineData(" two\nlines ", " two\nlines ")]
    public async Task Variable_comes_from_the_file(string file, string value)
    {
        Write("TOKEN", file);

        Assert.Equal($"TOKEN={value}|OTHER=", await OutputAsync());
    }

    [Fact]
    public async Task Variable_that_is_set_stays()
    {
        Write("TOKEN", "from the file");

        Assert.Equal("TOKEN=set|OTHER=", await OutputAsync(("TOKEN", "set")));
    }

    [Fact]
    public async Task File_that_nobody_declared_is_left_alone()
    {
        Write("PATH2", "x");

        Assert.Equal("TOKEN=|OTHER=", await OutputAsync());
    }

    [Fact]
    public async Task Missing_folder_is_no_error()
    {
        _secrets.Delete();

        Assert.Equal("TOKEN=|OTHER=", await OutputAsync());
        _secrets.Create();
    }

    public void Dispose() => _secrets.Delete(recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_secrets.FullName, name), text);

    private async Task<string> OutputAsync(params (string, string)[] environment)
    {
        using var program = new RunningProgram(InOurFolder(Generated.From(UserProject.WithService("""
            [ContainerService("catalog"), SecretEnv("TOKEN"), SecretEnv("OTHER")]
            """) with
        {
            Program = """
                using System;
                Console.Write($"TOKEN={Environment.GetEnvironmentVariable("TOKEN")}|OTHER={Environment.GetEnvironmentVariable("OTHER")}");
                """,
        })));
        var exit = await program.RunAsync([], environment);
        Assert.Equal((0, ""), (exit.Code, exit.Error));
        return exit.Output;
    }

    private Compilation InOurFolder(Generated generated)
    {
        var tree = generated.Output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(StartupEmitter.HintName, StringComparison.Ordinal));
        var text = generated.Startup!.Replace($"\"{SecretFilesSource.Folder}\"", $"@\"{_secrets.FullName}\"");
        Assert.NotEqual(generated.Startup, text);
        return generated.Output.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
    }
}
