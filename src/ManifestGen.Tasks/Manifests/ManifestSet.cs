using ManifestGen.Tasks.Files;
using ManifestGen.Text;

namespace ManifestGen.Tasks.Manifests;

/// <summary>A file of the payload at its place.</summary>
/// <param name="Path">Relative to the output folder, for messages.</param>
/// <param name="FullPath">Where it is or will be.</param>
/// <param name="Text">What it should hold.</param>
public sealed record PlacedFile(string Path, string FullPath, string Text);

/// <summary>The files that an assembly declares, each at a place where it may be; or the problems, and then no file.</summary>
public sealed record ManifestSet(IReadOnlyList<PlacedFile> Files, IReadOnlyList<Problem> Problems)
{
    /// <summary>The files with passwords for development, which are no manifests: they belong to the machine.</summary>
    public IReadOnlyList<PlacedFile> Secrets { get; init; } = [];

    /// <summary>The files of variables that the user has, or may have.</summary>
    public IReadOnlyList<EnvFile> EnvFiles { get; init; } = [];

    /// <summary>What is wrong with the user's own objects, as far as the build tells it. It is still wrong in a build that has nothing to write.</summary>
    public IReadOnlyList<Problem> OwnProblems { get; init; } = [];

    /// <summary>Whether there is nothing that an image would be built for.</summary>
    public bool DeclaresNothing => Files.Count == 0 && Problems.Count == 0;

    /// <summary>Whether the assembly says nothing at all, not even that there is no file: then what is on disk stays as it is.</summary>
    public bool IsSilent { get; init; }

    /// <param name="assembly">The compiled assembly.</param>
    /// <param name="output">The folder that the files belong to.</param>
    /// <param name="projectFile">The project's full path.</param>
    /// <param name="run">What must have run for the assembly to be a proof; <see langword="null"/> to take it as it is.</param>
    public static ManifestSet Load(string assembly, OutputFolder output, string projectFile, GeneratorRun? run = null)
    {
        try
        {
            using var stream = File.OpenRead(assembly);
            var content = PayloadReader.Read(stream);
            if (run is not null && !run.Left(content))
            {
                return run.Explain(content, Path.GetFileName(assembly), new(projectFile, output)) is { } problem ? Failed(problem) : new([], []) { IsSilent = true };
            }

            return content.Errors.Count > 0 ? Blocked(content.Errors, projectFile) : Place(content, output, projectFile);
        }
        catch (Exception exception) when (exception is BadImageFormatException || FileStore.IsFileProblem(exception))
        {
            return Failed(Problem.Error(ProblemCodes.Unreadable, assembly, $"The manifests in the compiled assembly cannot be read: {exception.Message} Rebuild the project."));
        }
    }

    private static ManifestSet Blocked(IEnumerable<string> errors, string projectFile) =>
        Failed(errors.Select(error => Problem.Error(
            ProblemCodes.Blocked, projectFile, $"No files were generated, because an engine would reject them. {error}")).ToArray());

    private static ManifestSet Place(PayloadContent content, OutputFolder output, string projectFile)
    {
        var files = Place(content.Files, output, projectFile);
        var secrets = Place(content.Secrets.Select(path => new ManifestFile(path, "")), output, projectFile);
        return files.Problems.Count > 0 ? files : secrets.Problems.Count > 0 ? secrets : files with { Secrets = secrets.Files, EnvFiles = content.EnvFiles };
    }

    private static ManifestSet Place(IEnumerable<ManifestFile> files, OutputFolder output, string projectFile)
    {
        var placed = new List<PlacedFile>();
        var problems = new List<Problem>();
        foreach (var file in files)
        {
            // Names that differ only in case are one file on Windows and macOS.
            var clash = placed.FirstOrDefault(other => string.Equals(other.Path, file.Path, StringComparison.OrdinalIgnoreCase));
            var fullPath = output.TryResolve(file.Path, out var reason);
            if (fullPath is null || clash is not null)
            {
                reason = clash is null ? reason : $"it is the same file as '{clash.Path}' if the file system ignores case";
                problems.Add(Problem.Error(ProblemCodes.OutsideOutput, projectFile, $"'{file.Path}' cannot be written to '{output.Root}': {reason}. Nothing was written."));
            }
            else
            {
                placed.Add(new(file.Path, fullPath, file.Text));
            }
        }

        return problems.Count == 0 ? new(placed, []) : Failed([.. problems]);
    }

    private static ManifestSet Failed(params Problem[] problems) => new([], problems);
}
