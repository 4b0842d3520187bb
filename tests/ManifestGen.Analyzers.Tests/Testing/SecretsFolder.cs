using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.Testing;

/// <summary>Secrets of a running program, in a folder of the test instead of the engines' own.</summary>
internal sealed class SecretsFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-secrets-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public void Write(string name, byte[] content) => File.WriteAllBytes(PathOf(name), content);

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    /// <summary>Takes the folder away, as in a container without secrets.</summary>
    public void Delete() => _folder.Delete(recursive: true);

    public void Dispose()
    {
        if (Directory.Exists(_folder.FullName))
        {
            Delete();
        }
    }

    /// <summary>What the program writes.</summary>
    public async Task<string> OutputOfAsync(Generated generated, params (string, string)[] environment)
    {
        var exit = await RunAsync(generated, environment);
        Assert.Equal((0, ""), (exit.Code, exit.Error));
        return exit.Output;
    }

    public async Task<RunningProgram.Exit> RunAsync(Generated generated, params (string, string)[] environment)
    {
        using var program = new RunningProgram(WithThisFolder(generated));
        return await program.RunAsync([], environment);
    }

    private Compilation WithThisFolder(Generated generated)
    {
        var tree = generated.Output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(StartupEmitter.HintName, StringComparison.Ordinal));
        var text = generated.Startup!.Replace($"\"{SecretTextSource.Folder}\"", $"@\"{_folder.FullName}\"");
        Assert.NotEqual(generated.Startup, text);
        return generated.Output.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
    }
}
