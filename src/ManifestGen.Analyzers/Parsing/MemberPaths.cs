using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>
/// Finds the way from the files of a system to the build context of a member's project. A project knows its own path in its own context; the project of the
/// system knows those of all that it references in its context. Where the two end alike, the folders before say how one context lies in the other.
/// </summary>
internal static class MemberPaths
{
    private const StringComparison Comparison = StringComparison.OrdinalIgnoreCase;

    /// <summary>The member's project with the way to it from the system's output folder.</summary>
    public static ProjectModel Place(ProjectModel member, ProjectModel system) =>
        RootOf(member, system) is { } root
            ? member with { ContextFromOutput = Relative(system.OutputPath, system.ContextFromOutput, root), IsPlaced = true }
            : member with { IsPlaced = false };

    /// <summary>The root of the member's context, from that of the system's. Null where none of the projects is the member's, or several may be.</summary>
    private static string? RootOf(ProjectModel member, ProjectModel system)
    {
        // Without a build, as in a test of the generator, there is one context for all.
        if (system.RestoreInputs.Count == 0)
        {
            return "";
        }

        var path = member.ProjectPath;
        var inside = system.RestoreInputs.Where(input => EndsWith(input, path)).Select(input => Before(input, path)).ToArray();
        var around = inside.Length > 0 ? [] : system.RestoreInputs.Where(input => EndsWith(path, input)).Select(input => Up(Before(path, input))).ToArray();
        return inside.Concat(around).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null;
    }

    private static bool EndsWith(string path, string end) =>
        path.Equals(end, Comparison) || path.EndsWith("/" + end, Comparison);

    private static string Before(string path, string end) => path.Substring(0, path.Length - end.Length).TrimEnd('/');

    private static string Up(string folders) => string.Join("/", folders.Split('/').Select(_ => ".."));

    private static string Relative(string output, string contextFromOutput, string root)
    {
        var from = Segments(output);
        var to = Segments(root);
        if (to.Length == 0 || to[0] == "..")
        {
            return string.Join("/", Segments(contextFromOutput).Where(segment => segment != ".").Concat(to).DefaultIfEmpty("."));
        }

        var shared = from.Zip(to, (one, other) => one == other).TakeWhile(isSame => isSame).Count();
        return string.Join("/", from.Skip(shared).Select(_ => "..").Concat(to.Skip(shared)).DefaultIfEmpty("."));
    }

    private static string[] Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
