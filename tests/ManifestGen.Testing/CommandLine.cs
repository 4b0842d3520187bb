using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ManifestGen.Testing;

/// <summary>What a program answered.</summary>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Fails the test, with what the program said, unless it ended with 0.</summary>
    public CommandResult MustSucceed()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Error}\n{Output}");
        return this;
    }
}

/// <summary>Runs programs.</summary>
public static class CommandLine
{
    /// <summary>The build of an image on a busy machine takes longest.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly ConcurrentDictionary<string, bool> Asked = new();

    /// <summary>Whether the command is there and ends with 0. Asked once for a test run.</summary>
    public static bool Answers(string command) => Asked.GetOrAdd(command, static text =>
    {
        var words = text.Split(' ');
        try
        {
            return Run(words[0], words[1..]).ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    });

    public static CommandResult Run(string program, params IEnumerable<string> arguments) => RunWithInput("", program, arguments);

    public static CommandResult RunWithInput(string input, string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        for (var end = Patience.In(Longest); !process.WaitForExit(TimeSpan.FromSeconds(1));)
        {
            if (end.HasPassed)
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"{program} did not end within {Longest} of a quiet machine.");
            }
        }

        return new(process.ExitCode, output.Result, error.Result);
    }
}
