using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// Where this machine's builds write. In the image, their notes of restored packages would take the place of the image's own, and name folders that
/// exist on this machine only.
/// </summary>
public static class BuildOutputs
{
    // Left out of every container build by their name.
    private static readonly string[] UsualNames = ["bin", "obj"];

    private static readonly string[] Properties = ["ArtifactsPath", "BaseOutputPath", "BaseIntermediateOutputPath", "MSBuildProjectExtensionsPath"];

    /// <summary>The full paths of the folders that builds of a project write to.</summary>
    public static IEnumerable<string> Of(ClosureProject project) =>
        from evaluation in project.Evaluations.Take(1)
        from name in Properties
        let path = evaluation.Property(name)
        where path.Length > 0
        select evaluation.PathOf(path);

    /// <summary>The folders that a container build must be told to leave out: inside the root, not under a usual name, and none that holds sources.</summary>
    public static IReadOnlyList<string> ToIgnore(IEnumerable<string> outputs, string root, IReadOnlyList<string> sourceFolders)
    {
        var inRoot = outputs
            .Where(output => Paths.IsIn(root, output) && !sourceFolders.Any(source => Paths.IsIn(output, source)))
            .Where(output => !Paths.Relative(root, output).Split('/').Intersect(UsualNames, StringComparer.Ordinal).Any())
            .Distinct(Paths.Comparer)
            .ToArray();
        return inRoot.Where(output => !inRoot.Any(other => other != output && Paths.IsIn(other, output))).ToArray();
    }
}
