using System.Text.RegularExpressions;
using ManifestGen.EnvFiles;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>What the files of variables hold that the engines do not read alike, or not at all. A file that is not there is nobody's problem here.</summary>
public sealed class UserEnvFiles
{
    private const string Interpolation = ".env";

    private const string Stack = "stack.yaml";

    private static readonly Regex Variable = new(@"(?<!\$)\$\{(?<name>\w+):-\}", RegexOptions.CultureInvariant);

    private UserEnvFiles(IReadOnlyList<string> present, IReadOnlyList<Problem> problems) => (Present, Problems) = (present, problems);

    /// <summary>The full paths of those that are there.</summary>
    public IReadOnlyList<string> Present { get; }

    public IReadOnlyList<Problem> Problems { get; }

    public static UserEnvFiles Of(ManifestProject project, ManifestSet manifests)
    {
        var present = new List<string>();
        var problems = new List<Problem>();
        foreach (var file in manifests.EnvFiles)
        {
            if (Read(project, file.Path, present) is { } text)
            {
                problems.AddRange(EnvFileCheck.Check(text, file.ByCompose, file.BySwarm).Select(problem => Problem.Warning(
                    problem.IsRefused ? ProblemCodes.EnvFileRefused : ProblemCodes.EnvFileReadDifferently, present[present.Count - 1], problem.Message, problem.Line, problem.Column)));
            }
        }

        problems.AddRange(NotInterpolated(project, manifests, present));
        return new(present, problems);
    }

    // Compose reads .env for the variables of its file; the client of a stack does not.
    private static IEnumerable<Problem> NotInterpolated(ManifestProject project, ManifestSet manifests, List<string> present)
    {
        var names = manifests.Files.Where(file => file.Path == Stack).SelectMany(file => Variable.Matches(file.Text).Cast<Match>()).Select(match => match.Groups["name"].Value).ToArray();
        if (names.Length == 0 || Read(project, Interpolation, present) is not { } text)
        {
            return [];
        }

        var path = Paths.Full(Interpolation, project.Output.Root);
        return EnvFileCheck.Names(text).Where(variable => names.Contains(variable.Name, StringComparer.Ordinal)).Select(variable => Problem.Warning(
            ProblemCodes.EnvFileNotRead, path,
            $"'docker stack deploy' does not read .env, so '{variable.Name}' is not set in {Stack}: set it in the environment that deploys, such as 'set -a; . ./.env; set +a' in the shell.",
            variable.Line, variable.Column));
    }

    private static string? Read(ManifestProject project, string path, List<string> present)
    {
        try
        {
            var full = Paths.Full(path, project.Output.Root);
            var text = FileStore.TryRead(full);
            if (text is not null && !present.Contains(full, Paths.Comparer))
            {
                present.Add(full);
            }

            return text;
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception) || exception is ArgumentException)
        {
            // Whoever starts the engine is told of it.
            return null;
        }
    }
}
