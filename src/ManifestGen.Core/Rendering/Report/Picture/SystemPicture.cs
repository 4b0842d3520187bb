namespace ManifestGen.Rendering.Report.Picture;

/// <summary>The services and who calls whom, as SVG.</summary>
internal static class SystemPicture
{
    private const int LongestTitle = 17;
    private const int LongestDetail = 25;

    /// <summary>Twenty by twenty, in lines.</summary>
    private static readonly Dictionary<string, string> Icons = new(StringComparer.Ordinal)
    {
        ["host"] = "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16ZM2 10h16M10 2c3 2.4 3 13.6 0 16c-3-2.4-3-13.6 0-16Z",
        ["program"] = "M10 1.8 17.2 6v8L10 18.2 2.8 14V6ZM2.8 6 10 10.2 17.2 6M10 10.2v8",
        ["store"] = "M3 5c0-1.7 3.1-3 7-3s7 1.3 7 3-3.1 3-7 3-7-1.3-7-3ZM3 5v10c0 1.7 3.1 3 7 3s7-1.3 7-3V5M3 10c0 1.7 3.1 3 7 3s7-1.3 7-3",
        ["broker"] = "M2 6h13M12 3l3 3-3 3M18 14H5M8 11l-3 3 3 3",
        ["job"] = "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16ZM10 5.500v4.500l3 2",
        ["external"] = "M5.500 16a3.500 3.500 0 0 1-.500-7a5 5 0 0 1 9.600-1.200A4.100 4.100 0 0 1 14.500 16Z",
        ["missing"] = "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16ZM7.500 8a2.500 2.500 0 1 1 3.500 2.300c-.700.300-1 .700-1 1.400M10 14.500v.100",
    };

    public static void Write(HtmlWriter html, SystemGraph graph, string title)
    {
        var layout = GraphLayout.Of(graph);
        var (width, height) = (HtmlText.Of(layout.Width), HtmlText.Of(layout.Height));
        html.Open("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "picture"), ("viewBox", $"0 0 {width} {height}"), ("width", width), ("height", height), ("role", "group"), ("aria-label", $"The services of {title} and who calls whom"));
        html.Open("defs").Open("marker", ("id", "tip"), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"), ("markerWidth", "7"), ("markerHeight", "7"), ("orient", "auto-start-reverse"))
            .Element("path", "", ("d", "M0 .600 7.400 4 0 7.400Z")).Close().Close();
        for (var arrow = 0; arrow < graph.Arrows.Count; arrow++)
        {
            Arrow(html, graph, layout, arrow);
        }

        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            Box(html, graph.Nodes[node], layout.Boxes[node]);
        }

        html.Close();
    }

    private static void Arrow(HtmlWriter html, SystemGraph graph, GraphLayout layout, int arrow)
    {
        var (from, to) = graph.Arrows[arrow];
        var isForward = layout.Columns[from] <= layout.Columns[to];
        html.Open("path", ("class", "arrow"), ("d", Path(layout.Ways[arrow])), ("data-from", HtmlText.Of(from)), ("data-to", HtmlText.Of(to)), (isForward ? "marker-end" : "marker-start", "url(#tip)"))
            .Element("title", $"{graph.Nodes[from].Title} calls {graph.Nodes[to].Title}").Close();
    }

    private static string Path(IReadOnlyList<(int X, int Y)> way)
    {
        const int Tip = 3;
        var path = $"M{HtmlText.Of(way[0].X + GraphLayout.BoxWidth)} {HtmlText.Of(way[0].Y)}";
        for (var i = 1; i < way.Count; i++)
        {
            var (startX, startY) = (way[i - 1].X + GraphLayout.BoxWidth, way[i - 1].Y);
            var (endX, endY) = (way[i].X - (i == way.Count - 1 ? Tip : 0), way[i].Y);
            var bend = (endX - startX) / 2;
            path += $"C{HtmlText.Of(startX + bend)} {HtmlText.Of(startY)} {HtmlText.Of(endX - bend)} {HtmlText.Of(endY)} {HtmlText.Of(endX)} {HtmlText.Of(endY)}";
            path += i == way.Count - 1 ? "" : $"H{HtmlText.Of(way[i].X + GraphLayout.BoxWidth)}";
        }

        return path;
    }

    private static void Box(HtmlWriter html, GraphNode node, (int X, int Y) corner)
    {
        var isLink = node.Link is not null;
        html.Open(isLink ? "a" : "g", ("class", $"box {node.Kind.Icon}"), ("transform", $"translate({HtmlText.Of(corner.X)} {HtmlText.Of(corner.Y)})"), ("href", node.Link));
        html.Element("title", string.Join(", ", new[] { node.Title, node.Kind.Name, node.Detail }.Where(text => text.Length > 0)));
        html.Element("rect", "", ("width", HtmlText.Of(GraphLayout.BoxWidth)), ("height", HtmlText.Of(GraphLayout.BoxHeight)), ("rx", node.Kind == ServiceKind.Host ? "31" : "10"));
        html.Element("path", "", ("class", "icon"), ("transform", "translate(16 21)"), ("d", Icons[node.Kind.Icon]));
        html.Element("text", Short(node.Title, LongestTitle), ("class", "name"), ("x", "48"), ("y", node.Detail.Length == 0 ? "36" : "28"));
        if (node.Detail.Length > 0)
        {
            html.Element("text", Short(node.Detail, LongestDetail), ("class", "detail"), ("x", "48"), ("y", "46"));
        }

        html.Close();
    }

    private static string Short(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text.Substring(0, end) + "…";
    }
}
