using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using ManifestGen.Model;
using ManifestGen.Rendering.Report;
using ManifestGen.Rendering.Report.Picture;
using ManifestGen.Testing;
using static ManifestGen.Core.Tests.Models.TestModels;

namespace ManifestGen.Core.Tests.Rendering.Report;

public sealed class PictureTests
{
    private static readonly Gen<SystemGraph> Graphs =
        from count in Gen.Int[0, 14]
        from arrows in Gen.Select(Gen.Int[0, 13], Gen.Int[0, 13]).Array[0, 30]
        select new SystemGraph(
            Enumerable.Range(0, count).Select(node => new GraphNode(node.ToString(CultureInfo.InvariantCulture), "service", "", ServiceKind.Missing, Link: null)).ToArray(),
            arrows.Where(arrow => arrow.Item1 < count && arrow.Item2 < count && arrow.Item1 != arrow.Item2).Select(arrow => (arrow.Item1, arrow.Item2)).Distinct().ToArray());

    [Fact]
    public void Boxes_of_any_system_do_not_overlap_and_are_in_the_picture() => Graphs.Sample(
        graph =>
        {
            var layout = GraphLayout.Of(graph);
            var boxes = layout.Boxes;
            Assert.All(boxes, box => Assert.True(box.X >= 0 && box.Y >= 0 && box.X + GraphLayout.BoxWidth <= layout.Width && box.Y + GraphLayout.BoxHeight <= layout.Height));
            for (var i = 0; i < boxes.Count; i++)
            {
                Assert.DoesNotContain(boxes.Take(i), other => Math.Abs(other.X - boxes[i].X) < GraphLayout.BoxWidth && Math.Abs(other.Y - boxes[i].Y) < GraphLayout.BoxHeight);
            }
        },
        iter: RandomValues.Of(500));

    [Fact]
    public void Arrow_never_stays_in_its_column() => Graphs.Sample(
        graph =>
        {
            var columns = GraphColumns.Of(graph);
            Assert.All(graph.Arrows, arrow => Assert.NotEqual(columns[arrow.From], columns[arrow.To]));
        },
        iter: RandomValues.Of(500));

    [Fact]
    public void Caller_is_to_the_left_and_a_circle_is_drawn_too()
    {
        var graph = new SystemGraph([Node("a"), Node("b"), Node("c")], [(0, 1), (1, 2), (2, 0)]);
        var columns = GraphColumns.Of(graph);

        Assert.Equal([0, 1, 2], columns);
        Assert.Equal(3, GraphLayout.Of(graph).Ways.Count);
    }

    [Fact]
    public void Box_of_a_service_leads_to_its_card_and_an_arrow_says_who_calls()
    {
        XNamespace svg = "http://www.w3.org/2000/svg";
        var orders = new ServiceReference("Orders", "orders", EquatableArray.Of(Port(8080, "http")), true);
        var picture = Reports.Of(Application(Project("Shop"), Service("gateway") with { Network = new() { Dependencies = EquatableArray.Of(new DependencyModel(new(0), orders)) } }, Service("orders") with { Ports = EquatableArray.Of(Port(8080, "http")) }))
            .Section("system").Descendants(svg + "svg").Single();

        Assert.Equal(["#service-gateway", "#service-orders"], picture.Elements(svg + "a").Select(box => box.Attribute("href")!.Value));
        Assert.Equal("gateway calls orders", picture.Elements(svg + "path").Single().Value);
    }

    private static GraphNode Node(string name) => new(name, name, "", ServiceKind.Missing, Link: null);
}
