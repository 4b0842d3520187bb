using System.Text.RegularExpressions;
using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// The property <c>SolutionDir</c>, which only a build of the solution sets. A container builds the project alone; where a project counts on the property, it
/// is given that of the nearest solution.
/// </summary>
public static class SolutionFolder
{
    public const string Property = "SolutionDir";

    /// <summary>Where the build stage copies the context to.</summary>
    private const string SourceFolder = "/source/";

    // In a condition it is asked for, by those who can do without.
    private static readonly Regex Condition = new(@"\bCondition\s*=\s*(""[^""]*""|'[^']*')", RegexOptions.CultureInvariant);

    private static readonly string[] Solutions = ["*.sln", "*.slnx"];

    /// <summary>The full path of the folder, with a final separator; <see langword="null"/> where no project needs it, or there is no solution.</summary>
    public static string? Find(string projectFolder, IReadOnlyList<ClosureProject> closure, SourceTree tree, FileProbe probe) =>
        !closure.SelectMany(project => project.Evaluations).Any(IsMissed)
            ? null
            : Paths.FoldersUpTo(projectFolder, tree.Top).FirstOrDefault(folder => Solutions.Any(pattern => probe.FindPattern(folder, pattern).Count > 0)) is { } found
                ? found.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar
                : null;

    /// <summary>The property as the image has it.</summary>
    public static KeyValuePair<string, string> InImage(string solutionFolder, string root) =>
        new(Property, Paths.Relative(root, solutionFolder.TrimEnd(Path.DirectorySeparatorChar)) is { Length: > 0 } path ? $"{SourceFolder}{path}/" : SourceFolder);

    private static bool IsMissed(EvaluatedProject project) =>
        project.Property(Property) is "" or "*Undefined*"
        && project.UserFiles.Any(file => Condition.Replace(file.RawXml, "").IndexOf($"$({Property})", StringComparison.OrdinalIgnoreCase) >= 0);
}
