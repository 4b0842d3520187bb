using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Testing;

/// <summary>A user's program on disk, with the generated code in it, to be run as an engine runs it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private const string RuntimeConfig = """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-");

    public RunningProgram(Compilation compilation)
    {
        var result = compilation.Emit(Assembly);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        File.WriteAllText(Path.ChangeExtension(Assembly, ".runtimeconfig.json"), RuntimeConfig);
    }

    private string Assembly => Path.Combine(_folder.FullName, "Shop.dll");

    public Task<Exit> RunAsync(string[] arguments, params (string Name, string Value)[] environment) => RunAsync(arguments, environment, _ => Task.CompletedTask);

    /// <param name="arguments">Of the program.</param>
    /// <param name="environment">Variables that are set.</param>
    /// <param name="meanwhile">What happens while it runs.</param>
    public async Task<Exit> RunAsync(string[] arguments, (string Name, string Value)[] environment, Func<Process, Task> meanwhile)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await meanwhile(process);
        await process.WaitForExitAsync();
        return new Exit(process.ExitCode, await output, await error);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    internal sealed record Exit(int Code, string Output, string Error);
}
