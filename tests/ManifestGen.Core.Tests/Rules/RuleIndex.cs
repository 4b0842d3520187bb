using System.Text;
using ManifestGen.Rules;
using ManifestGen.Text;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>The two lists of rules that are files: the index of the pages, and the release file that Roslyn's analyzers read. Both follow from the pages and the catalog.</summary>
internal static class RuleIndex
{
    private static readonly (string Prefix, string Title)[] Sections =
    [
        ("MGEN0", "Declaration and naming"),
        ("MGEN1", "Ports and network"),
        ("MGEN2", "Scaling and availability"),
        ("MGEN3", "Resources"),
        ("MGEN4", "Health"),
        ("MGEN5", "Configuration and secrets"),
        ("MGEN6", "Image"),
        ("MGEN7", "Storage"),
        ("MGEN8", "Security"),
        ("MGEN9", "Code"),
        ("MGEN10", "Files and build"),
    ];

    public static string Pages(string folder)
    {
        var text = new StringBuilder("# Rules\n\nWhat ManifestGen reports in the IDE and in the build. [Configuration](configuration.md) lists the options, and [other linters](../linters/README.md) the checks of "
            + "other tools.\n\n× marks an error that stops generation: no file is written until it is fixed.\n");
        var pages = Directory.GetFiles(folder, "MGEN*.md").OrderBy(page => page, StringComparer.Ordinal).Select(Row).ToList();
        foreach (var (prefix, title) in Sections)
        {
            var rows = pages.Where(page => page.Id.Length == prefix.Length + 2 && page.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (rows.Count > 0)
            {
                text.Append($"\n## {title}\n\n| Id | Title | Severity | Code fix |\n|---|---|---|---|\n");
                rows.ForEach(row => text.Append(row.Text).Append('\n'));
            }
        }

        return text.ToString();
    }

    public static string Releases() =>
        "; https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md\n\n"
        + "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n"
        + string.Concat(RuleCatalog.All.Select(rule => $"{rule.Id} | ManifestGen.{rule.Category} | {rule.Severity} | [{rule.Title}]({Documentation.PageOf(rule.Id)})\n"));

    // The first line is "# id: title", the third begins with the severity.
    private static (string Id, string Text) Row(string path)
    {
        var lines = File.ReadAllLines(path);
        var id = Path.GetFileNameWithoutExtension(path);
        var severity = lines[2].Split(',', ';', '.')[0] + (lines[2].Contains("No file is generated", StringComparison.Ordinal) ? " ×" : "");
        var hasFix = lines.Any(line => line.Contains("code fix", StringComparison.OrdinalIgnoreCase));
        return (id, $"| [{id}]({id}.md) | {lines[0][(id.Length + 4)..]} | {severity} | {(hasFix ? "yes" : "no")} |");
    }
}
