using System.Text.RegularExpressions;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// The commands that restore packages: restore itself, whose layer is kept until what it reads changes, and publish, which restores again. Layers outlive
/// the cache of packages, which an engine removes when it likes and a CI never exports: so nothing may depend on what is in there. Credentials are mounted
/// for the two commands, and stay out of every layer.
/// </summary>
internal static class RestoreCommand
{
    /// <summary>The secret that holds a NuGet.config with credentials.</summary>
    public const string ConfigSecret = "nugetconfig";

    private const string Break = " \\\n    ";

    // All builds of an engine restore at the same time. NuGet keeps them apart by locks in its scratch folder, which therefore has to be shared as the packages are.
    public const string Environment = "ENV NUGET_PACKAGES=/nuget/packages NUGET_SCRATCH=/nuget/scratch";

    private const string RunWithPackages = "RUN --mount=type=cache,id=nuget,target=/nuget" + Break;

    /// <summary>What a shell takes for the name of a variable.</summary>
    private static readonly Regex Variable = new(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant);

    /// <summary>The variables whose values are secrets of the build, which have the same names.</summary>
    public static IReadOnlyList<string> VariablesOf(ProjectModel project) =>
        project.NuGetVariables.Where(name => Variable.IsMatch(name)).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();

    /// <param name="project">The project.</param>
    /// <param name="commands">What restores, one after the other.</param>
    public static string Of(ProjectModel project, params string[] commands)
    {
        // The user's own configuration, which NuGet merges with those of the sources: it knows credentials by the name of the source. A mount of a secret
        // that is not given is left out, for feeds that need none.
        var config = project.NeedsNuGetSecret ? $"--mount=type=secret,id={ConfigSecret},target=/root/.nuget/NuGet/NuGet.Config{Break}" : "";
        var names = VariablesOf(project);
        // NuGet refuses an empty one anyway, and says less.
        var mounts = names.Select(name => $"--mount=type=secret,id={name},required=true{Break}");
        // Mounting as a variable needs a newer engine.
        var variables = names.Select(name => $"{name}=\"$(cat /run/secrets/{name})\"{Break}");
        // Who does not restore needs no credentials.
        var text = commands.Select(command => (command.StartsWith("dotnet ", StringComparison.Ordinal) ? string.Concat(variables) : "") + command);
        return RunWithPackages + config + string.Concat(mounts) + string.Join(Break + "&& ", text);
    }
}
