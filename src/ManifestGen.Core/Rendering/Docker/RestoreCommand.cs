using System.Text.RegularExpressions;
using ManifestGen.Model;

namespace ManifestGen.Rendering.Docker;

/// <summary>
/// The commands that read packages. Packages stay out of the layers, so restore and publish both need them from the cache; credentials are mounted for the
/// one command that needs them, and stay out of every layer too.
/// </summary>
internal static class RestoreCommand
{
    /// <summary>The secret that holds a NuGet.config with credentials.</summary>
    public const string ConfigSecret = "nugetconfig";

    private const string Break = " \\\n    ";

    // Locked, since Compose builds the images of a system at the same time: two restores that unpack one package into a shared folder break each other.
    public const string RunWithPackages = "RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages,sharing=locked" + Break;

    /// <summary>What a shell takes for the name of a variable.</summary>
    private static readonly Regex Variable = new(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant);

    /// <summary>The variables whose values are secrets of the build, which have the same names.</summary>
    public static IReadOnlyList<string> VariablesOf(ProjectModel project) =>
        project.NuGetVariables.Where(name => Variable.IsMatch(name)).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();

    /// <param name="project">The project.</param>
    /// <param name="command">The restore itself.</param>
    public static string Of(ProjectModel project, string command)
    {
        // The user's own configuration, which NuGet merges with those of the sources: it knows credentials by the name of the source. A mount of a secret
        // that is not given is left out, for feeds that need none.
        var config = project.NeedsNuGetSecret ? $"--mount=type=secret,id={ConfigSecret},target=/root/.nuget/NuGet/NuGet.Config{Break}" : "";
        var names = VariablesOf(project);
        // NuGet refuses an empty one anyway, and says less.
        var mounts = names.Select(name => $"--mount=type=secret,id={name},required=true{Break}");
        // Mounting as a variable needs a newer engine.
        var variables = names.Select(name => $"{name}=\"$(cat /run/secrets/{name})\"{Break}");
        return RunWithPackages + config + string.Concat(mounts) + string.Concat(variables) + command;
    }
}
