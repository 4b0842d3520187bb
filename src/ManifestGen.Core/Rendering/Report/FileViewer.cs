namespace ManifestGen.Rendering.Report;

/// <summary>The generated files, and beside them what made their lines. Without a script, and on paper, each line names it in the margin.</summary>
internal static class FileViewer
{
    public static void Write(HtmlWriter html, ReportContent content)
    {
        html.Open("nav", ("class", "files"), ("aria-label", "Generated files"));
        for (var file = 0; file < content.Files.Count; file++)
        {
            html.Element("a", content.Files[file].Path, ("href", "#" + IdOf(file)));
        }

        html.Close().Line().Open("div", ("class", "bench"));
        Sources(html, content.Sources);
        html.Open("div", ("class", "texts"));
        for (var file = 0; file < content.Files.Count; file++)
        {
            html.Open("article", ("class", "file"), ("id", IdOf(file))).Element("h3", content.Files[file].Path);
            html.Open("ol", ("class", "lines"), ("tabindex", "0"), ("aria-label", content.Files[file].Path)).Line();
            Lines(html, content.Files[file].Lines, content.Sources);
            html.Close().Close().Line();
        }

        html.Close().Close();
        html.Element("p", "", ("class", "status"), ("role", "status"));
    }

    private static string IdOf(int file) => "file-" + HtmlText.Of(file);

    private static void Sources(HtmlWriter html, IReadOnlyList<ReportSource> sources)
    {
        html.Open("aside", ("class", "sources"), ("aria-label", "What made the lines"));
        string? group = null;
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            if (source.Group != group)
            {
                html.Element("h4", source.Group);
                group = source.Group;
            }

            var isCode = source.Kind == ReportSourceKind.Attribute;
            html.Open("button", ("type", "button"), ("class", source.Kind.ToString().ToLowerInvariant()), ("id", "source-" + HtmlText.Of(i)), ("aria-pressed", "false"))
                .Element(isCode ? "code" : "span", source.Text)
                .Element("small", source.Place)
                .Close().Line();
        }

        html.Close();
    }

    private static void Lines(HtmlWriter html, IReadOnlyList<ReportLine> lines, IReadOnlyList<ReportSource> sources)
    {
        var last = "";
        foreach (var line in lines)
        {
            var ids = string.Join(" ", line.Sources.Select(HtmlText.Of));
            html.Open("li", ("data-s", ids), ("data-p", line.Arguments.Count == 0 ? null : string.Join(", ", line.Arguments))).Element("code", line.Text);
            if (ids != last && line.Sources.Count > 0)
            {
                html.Element("i", Margin(line, sources));
            }

            html.Close().Line();
            last = ids;
        }
    }

    private static string Margin(ReportLine line, IReadOnlyList<ReportSource> sources)
    {
        var source = sources[line.Sources[0]];
        return source.Kind == ReportSourceKind.Default ? source.Text : line.Sources.Count == 1 ? source.Text : $"{source.Text} +{HtmlText.Of(line.Sources.Count - 1)}";
    }
}
