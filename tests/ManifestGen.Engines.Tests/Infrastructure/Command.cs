using System.Diagnostics;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>What a finished program said.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output, string Error)
{
    /// <summary>The output of a program that must have succeeded.</summary>
    public string OutputOfSuccess()
    {
        Assert.True(ExitCode == 0, ToString());
        return Output.Trim();
    }

    public override string ToString() => $"{CommandLine}\nended with {ExitCode}\n{Output}\n{Error}";
}

/// <summary>Runs the tools that users run.</summary>
internal static class Command
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    public static CommandResult Docker(params string[] arguments) => Run("docker", arguments);

    /// <summary>Runs a program in the repository's root. A program that is not installed counts as one that failed.</summary>
    public static CommandResult Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        var commandLine = $"{program} {string.Join(' ', arguments)}";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{commandLine} did not end within {Limit}.");
            }

            return new(commandLine, process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return new(commandLine, -1, "", missing.Message);
        }
    }
}
