using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ManifestGen.Tasks.Upgrades;

/// <summary>Reads files of a revision, by the program <c>git</c>, which changes nothing.</summary>
public static class GitRevision
{
    private const int TimeoutMilliseconds = 20_000;

    /// <summary>The texts of all files below some paths.</summary>
    /// <param name="folder">The folder that the paths are relative to.</param>
    /// <param name="revision">Such as <c>HEAD</c>, <c>v1.2.0</c> or <c>origin/main</c>.</param>
    /// <param name="paths">Files and folders, with forward slashes.</param>
    /// <param name="problem">Why there is no answer: no repository, no <c>git</c>, no such revision.</param>
    public static IReadOnlyDictionary<string, string>? TryRead(string folder, string revision, IEnumerable<string> paths, out string? problem)
    {
        // A revision that looked like an option would be one.
        if (revision.Length == 0 || revision[0] == '-' || revision.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\\' or ':'))
        {
            problem = $"'{revision}' is not the name of a revision";
            return null;
        }

        var list = Run(folder, $"ls-tree -r -z --name-only {revision} -- {string.Join(" ", paths.Select(path => $"\"{path}\""))}", out problem);
        if (list is null)
        {
            return null;
        }

        var names = list.Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.IndexOfAny(['"', '\\', '\n']) < 0))
        {
            if (Run(folder, $"show \"{revision}:./{name}\"", out problem) is not { } text)
            {
                return null;
            }

            files[name] = text;
        }

        problem = null;
        return files;
    }

    private static string? Run(string folder, string arguments, out string? problem)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                EnvironmentVariables = { ["GIT_OPTIONAL_LOCKS"] = "0", ["GIT_TERMINAL_PROMPT"] = "0" },
            })!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeoutMilliseconds))
            {
                process.Kill();
                problem = "git does not answer";
                return null;
            }

            problem = process.ExitCode == 0 ? null : error.Result.Trim();
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException or AggregateException)
        {
            problem = exception.Message;
            return null;
        }
    }
}
