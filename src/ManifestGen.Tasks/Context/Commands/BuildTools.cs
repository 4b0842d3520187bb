using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context.Commands;

/// <summary>What the build of the image needs that the image of the SDK does not have: Node.js and tools of .NET are given to it, the rest is reported.</summary>
public sealed class BuildTools
{
    private const string ToolManifest = "dotnet-tools.json";

    private static readonly string[] OfNode = ["node", "npm", "npx", "yarn", "yarnpkg", "pnpm", "pnpx", "corepack"];

    private static readonly string[] OfCorepack = ["pnpm", "pnpx", "corepack"];

    /// <summary>What the images of the SDK have, of whichever distribution, or a shell itself.</summary>
    private static readonly string[] Everywhere =
    [
        "dotnet", "cd", "echo", "printf", "exit", "set", "export", "unset", "true", "false", "test", "if", "then", "else", "elif", "fi", "for", "while", "do", "done", "case", "esac", "rem", "if",
        "cat", "cp", "mv", "rm", "mkdir", "rmdir", "ls", "ln", "touch", "chmod", "chown", "find", "grep", "sed", "awk", "sort", "uniq", "head", "tail", "tr", "cut", "wc", "xargs", "tee", "date", "sleep",
        "basename", "dirname", "pwd", "tar", "gzip", "gunzip", "sha256sum", "md5sum", "base64", "which", "sh",
    ];

    private readonly IReadOnlyList<BuildCommand> _commands;
    private readonly bool _hasJavaScriptProject;
    private readonly bool _hasOwnImage;

    public BuildTools(IReadOnlyList<ClosureProject> closure, bool hasOwnImage)
    {
        // A file that several projects import is one.
        _commands = [.. closure.Select(project => project.Published).OfType<Evaluation.EvaluatedProject>().SelectMany(BuildCommand.Of).Distinct()];
        _hasJavaScriptProject = closure.Any(project => project.Path.EndsWith(".esproj", StringComparison.OrdinalIgnoreCase));
        _hasOwnImage = hasOwnImage;
    }

    /// <summary>Whether something runs Node.js or one of its package managers.</summary>
    public bool NeedNode => _hasJavaScriptProject || _commands.Any(command => Is(command, OfNode));

    /// <summary>Whether a package manager is among it that Corepack brings.</summary>
    public bool NeedCorepack => _commands.Any(command => Is(command, OfCorepack));

    /// <summary>The manifest of the tools of .NET that a command starts; <see langword="null"/> where none does.</summary>
    public string? ToolManifestOf(string projectFolder, string root, FileProbe probe)
    {
        var manifest = Paths.FoldersUpTo(projectFolder, root)
            .SelectMany(folder => new[] { Path.Combine(folder, ".config", ToolManifest), Path.Combine(folder, ToolManifest) })
            .FirstOrDefault(probe.Exists);
        var text = manifest is null ? "" : FileStore.TryRead(manifest) ?? "";
        return _commands.Any(command => command.Program == "dotnet" && IsTool(command.Arguments.Split(' ')[0], text)) ? manifest : null;
    }

    /// <summary>Commands that the image may not have. Who chose the image of the SDK knows what is in it.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var command in _hasOwnImage ? [] : _commands.Where(command => !Is(command, OfNode) && !Is(command, Everywhere)))
        {
            yield return Problem.Warning(ProblemCodes.UnknownCommand, command.Place.File, command.Program == "git"
                ? $"'{command.Target}' runs git, but the container build has no .git folder. Pass the value as a build argument or property, or exclude the target from container builds with a condition on '$(DOTNET_RUNNING_IN_CONTAINER)'."
                : $"'{command.Target}' runs '{command.Program}', which the SDK image may not have, so the container build may fail. Set ManifestGenSdkImage to an image that has it, or exclude the target from container builds with a condition on '$(DOTNET_RUNNING_IN_CONTAINER)'.",
                command.Place.Line, command.Place.Column);
        }
    }

    // 'dotnet tool restore', 'dotnet tool run x', or the command of a tool that the manifest lists.
    private static bool IsTool(string word, string manifest) => word == "tool" || (word.Length > 0 && manifest.Contains($"\"{word}\""));

    private static bool Is(BuildCommand command, string[] names) => names.Contains(command.Program, StringComparer.OrdinalIgnoreCase);
}
