using ManifestGen.Parsing;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.Analysis.Drift;

/// <summary>A committed file that is not what the attributes generate.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">Its path beside the project.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Generated">What it should hold; null where it is no longer generated.</param>
internal sealed record DriftedFile(AdditionalText File, string Path, SourceText Text, string? Generated)
{
    /// <summary>Where they part. Null where nothing is generated.</summary>
    public FirstDifference? Difference => Generated is null ? null : FirstDifference.Between(Generated, Text.ToString());
}

/// <summary>Compares the committed files, which an IDE is given where the project asks for it, with those that the attributes generate.</summary>
internal static class CommittedFiles
{
    /// <summary>The metadata that the build gives to the files: their path beside the project, percent-encoded.</summary>
    public const string PathOption = "build_metadata.AdditionalFiles.ManifestGenCommittedPath";

    /// <summary>Whether the project asks for it. Nothing else is looked at where it does not.</summary>
    public static bool AreCompared(AnalyzerOptions options) => ProjectParser.ShowsDrift(options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>Those that differ, by path. None where an error keeps the files from being generated: then nothing is known.</summary>
    public static IReadOnlyList<DriftedFile> Drifted(Compilation compilation, AnalyzerOptions options)
    {
        var index = ServiceIndex.Of(compilation, options);
        if (index.DeclaredServices.Keys.Any(type => !AttributeReader.AreResolved(type)))
        {
            return [];
        }

        var payload = KnownApplication.Of(index.Application).Payload;
        var project = index.Application.Project.ProjectFileName;
        // A payload without files is one of a library, or of a project that declares nothing: files of the past are the build's to judge.
        var generated = payload.Entries.Where(entry => entry.Key.StartsWith(Payload.FilePrefix, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key.Substring(Payload.FilePrefix.Length), entry => entry.Value, StringComparer.Ordinal);
        if (payload.HasErrors || generated.Count == 0)
        {
            return [];
        }

        var drifted =
            from file in options.AdditionalFiles
            let path = PathOf(file, options)
            where path is not null
            let text = file.GetText()
            where text is not null && IsOurs(text, project)
            select new DriftedFile(file, path, text, generated.TryGetValue(path, out var expected) ? expected : null);
        return drifted.Where(file => file.Generated is null || file.Difference is not null).OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
    }

    private static string? PathOf(AdditionalText file, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(PathOption, out var path) && path.Length > 0 ? PercentEncoding.Decode(path).Replace('\\', '/') : null;

    // Of a file of somebody else, or of another project in the same folder, nothing is said.
    private static bool IsOurs(SourceText text, string project)
    {
        var start = text.Lines[0].ToString();
        return OwnerHeader.IsOwned(start) && OwnerHeader.ProjectOf(start) == project;
    }
}
