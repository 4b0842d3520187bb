namespace ManifestGen.Tasks.Context.Evaluation;

/// <summary>
/// What the SDK makes of source files and restore reads. The layer of restore has no sources, so that restore is told; and publish too, which would else
/// look for what is not restored.
/// </summary>
public static class DerivedProperties
{
    private const string WebAssets = "RequiresAspNetWebAssets";

    public static IReadOnlyList<KeyValuePair<string, string>> Of(IEnumerable<ClosureProject> closure) =>
        closure.Any(project => project.Published is { } published && NeedsWebAssets(published)) ? [new(WebAssets, "true")] : [];

    // The target, which web projects and those of Blazor WebAssembly have, adds the package with the scripts of Blazor. A value that is set is in a project
    // file, which restore reads.
    private static bool NeedsWebAssets(EvaluatedProject project) =>
        project.HasTarget("ResolveRequiredWebAssets")
        && project.Property(WebAssets).Length == 0
        && project.Items("Content").Any(item => item.EvaluatedInclude.EndsWith(".razor", StringComparison.Ordinal));
}
