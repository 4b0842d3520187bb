using System.Text.RegularExpressions;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context.Evaluation;

/// <summary>What the project says about its image, by the names that the compiler's reader knows. Values that are empty are left out.</summary>
public static class PublishedValues
{
    private const char ListSeparator = '|';

    private static readonly Regex NeedsAspNetCore = new(@"""frameworkReferences""\s*:\s*\[[^\]]*""Microsoft\.AspNetCore\.App""", RegexOptions.CultureInvariant);

    private static readonly string[] Properties =
    [
        "AssemblyName", "OutputType", "TargetFrameworkVersion", "TargetPlatformIdentifier", "Version",
        "SelfContained", "PublishSelfContained", "PublishAot", "PublishTrimmed", "PublishSingleFile",
        "IncludeAllContentForSelfExtract", "IncludeNativeLibrariesForSelfExtract", "InvariantGlobalization",
        "ContainerFamily", "ContainerBaseImage", "ManifestGenBaseImage", "ManifestGenSdkImage", "ManifestGenNodeImage",
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Of(ClosureProject project)
    {
        if (project.Published is not { } published)
        {
            return [];
        }

        return
        [
            .. Properties.Select(name => new KeyValuePair<string, string>(name, published.Property(name)))
                .Append(new("_MgIsAspNetCore", IsAspNetCore(published) ? "true" : ""))
                // Those of the evaluation for all of them: that of one framework knows only itself.
                .Append(new("_MgTargetFrameworks", Join(project.Evaluations[0].List("TargetFrameworks"))))
                .Append(new("_MgRuntimeIdentifiers", Join(RuntimeIdentifiers(published))))
                .Where(property => property.Value.Length > 0),
        ];
    }

    // Who references a project or a package that needs the framework needs it too, and NuGet has noted that.
    private static bool IsAspNetCore(EvaluatedProject project) =>
        project.Flag("UsingMicrosoftNETSdkWeb")
        || project.Items("FrameworkReference").Any(item => item.EvaluatedInclude.Equals("Microsoft.AspNetCore.App", StringComparison.OrdinalIgnoreCase))
        || (project.Property("ProjectAssetsFile") is { Length: > 0 } assets && NeedsAspNetCore.IsMatch(FileStore.TryRead(project.PathOf(assets)) ?? ""));

    // Only what the project says: where it says nothing, the SDK fills in the identifier of the machine that builds, which no committed file may depend on.
    private static IEnumerable<string> RuntimeIdentifiers(EvaluatedProject project)
    {
        // Those of the container alone decide on its image.
        string[] container = [.. project.List("ContainerRuntimeIdentifier"), .. project.List("ContainerRuntimeIdentifiers")];
        if (container.Length > 0)
        {
            return container.Distinct(StringComparer.OrdinalIgnoreCase);
        }

        var ofMachine = project.Flag("UseDefaultPublishRuntimeIdentifier") ? project.Property("PublishRuntimeIdentifier") : null;
        return (project.Flag("UseCurrentRuntimeIdentifier") ? [] : project.List("RuntimeIdentifier"))
            .Concat(project.List("RuntimeIdentifiers"))
            .Where(identifier => !identifier.Equals(ofMachine, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    private static string Join(IEnumerable<string> values) => string.Join(ListSeparator.ToString(), values);
}
