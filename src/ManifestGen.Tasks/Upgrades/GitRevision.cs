using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ManifestGen.Tasks.Upgrades;

/// <summary>Reads files of a revision, by the program <c>git</c>, which changes nothing.</summary>
public static class GitRevision
{
    private const int TimeoutMilliseconds = 20_000;

    /// <summary>The texts of all files below some paths: one process lists them, one more reads all of them.</summary>
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

        if (Run(folder, $"ls-tree -r -z {revision} -- {string.Join(" ", paths.Select(path => $"\"{path}\""))}", input: "", out problem) is not { } list)
        {
            return null;
        }

        var files = Encoding.UTF8.GetString(list).Split(['\0'], StringSplitOptions.RemoveEmptyEntries).Select(BlobOf).Where(file => file.Path.Length > 0).ToArray();
        if (files.Length == 0)
        {
            return new Dictionary<string, string>();
        }

        var content = Run(folder, "cat-file --batch", string.Concat(files.Select(file => file.Id + "\n")), out problem);
        if (content is null || GitObjects.Read(content) is not { } texts || texts.Count != files.Length)
        {
            problem ??= "git does not have all of its files here";
            return null;
        }

        return files.Zip(texts, (file, text) => (file.Path, Text: text)).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
    }

    // <mode> blob <id>\t<path>
    private static (string Id, string Path) BlobOf(string entry) =>
        entry.Split(['\t'], 2) is [var head, var path] && head.Split(' ') is [_, "blob", var id] ? (id, path) : ("", "");

    private static byte[]? Run(string folder, string arguments, string input, out string? problem)
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
                EnvironmentVariables = { ["GIT_OPTIONAL_LOCKS"] = "0", ["GIT_TERMINAL_PROMPT"] = "0" },
            })!;
            using var output = new MemoryStream();
            // Before anything is written: git answers while it reads.
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
            var error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeoutMilliseconds))
            {
                process.Kill();
                problem = "git does not answer";
                return null;
            }

            reading.Wait();
            problem = process.ExitCode == 0 ? null : error.Result.Trim();
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException or IOException or AggregateException)
        {
            problem = exception.Message;
            return null;
        }
    }
}
