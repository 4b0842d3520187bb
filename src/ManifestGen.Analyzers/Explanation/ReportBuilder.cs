using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Rendering.Report;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Explanation;

/// <summary>Makes the report of a compilation. It renders the files again for each attribute, so only a build that asks for it pays for that.</summary>
internal static class ReportBuilder
{
    private const string ProjectGroup = "The project";

    private const string DefaultGroup = "Defaults";

    /// <param name="compilation">What declares the services.</param>
    /// <param name="application">What it declares.</param>
    /// <param name="projectFolder">From where the paths of sources are shown.</param>
    /// <param name="cancellation">Ends it.</param>
    public static string Build(Compilation compilation, ApplicationModel application, string projectFolder, CancellationToken cancellation)
    {
        var files = Manifests.Render(application);
        var explained = Explainer.OfEach(compilation, application, files, cancellation);
        var sources = new Dictionary<object, ReportSource>();
        foreach (var line in explained.SelectMany(file => file.Lines))
        {
            foreach (var cause in line.Causes)
            {
                sources[KeyOf(cause)] = SourceOf(cause, projectFolder);
            }

            if (line.Default is not null)
            {
                sources[line.Default] = new(ReportSourceKind.Default, DefaultGroup, line.Default.Text, "docs/" + line.Default.Page);
            }
        }

        // In the order of the source, which neither the renderers nor the file system decide.
        var ordered = sources
            .OrderBy(source => source.Value.Kind)
            .ThenBy(source => source.Value.Group, StringComparer.Ordinal)
            .ThenBy(source => (source.Key as AttributeSource)?.Position ?? 0)
            .ThenBy(source => source.Value.Text, StringComparer.Ordinal)
            .ThenBy(source => source.Value.Place, StringComparer.Ordinal)
            .ToArray();
        var index = ordered.Select((source, position) => (source.Key, Position: position)).ToDictionary(pair => pair.Key, pair => pair.Position);
        return ReportPage.Render(new(
            application,
            ordered.Select(source => source.Value).ToArray(),
            explained.Select(file => new ReportFile(file.Path!, file.Lines.Select(line => LineOf(line, index)).ToArray())).ToArray()));
    }

    private static object KeyOf(Cause cause) => cause.Attribute ?? (object)cause.Text;

    private static ReportLine LineOf(ExplainedLine line, Dictionary<object, int> index) => new(
        line.Text,
        line.Causes.Select(cause => index[KeyOf(cause)]).OrderBy(position => position).Concat(line.Default is null ? [] : [index[line.Default]]).Distinct().ToArray(),
        line.Causes.Select(cause => cause.Argument).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray());

    private static ReportSource SourceOf(Cause cause, string projectFolder) => cause.Attribute is { } attribute
        ? new(ReportSourceKind.Attribute, attribute.Owner, attribute.Text, attribute.Path.Length == 0 ? "another project" : $"{PathOf(attribute.Path, projectFolder)}:{attribute.Line}")
        : new(ReportSourceKind.Project, ProjectGroup, cause.Text, "");

    // No folder of the machine: what is not in the project is known by its name.
    private static string PathOf(string path, string projectFolder)
    {
        var (file, folder) = (path.Replace('\\', '/'), projectFolder.Replace('\\', '/').TrimEnd('/') + "/");
        return folder.Length > 1 && file.StartsWith(folder, StringComparison.OrdinalIgnoreCase) ? file.Substring(folder.Length) : file.Substring(file.LastIndexOf('/') + 1);
    }
}
