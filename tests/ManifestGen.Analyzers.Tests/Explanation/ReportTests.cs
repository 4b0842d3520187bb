using System.Xml;
using System.Xml.Linq;
using ManifestGen.Testing;

namespace ManifestGen.Explanation;

/// <summary>The report of what a project declares.</summary>
public sealed class ReportTests
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");

    public static TheoryData<string> Names => new(Directory.GetDirectories(Samples).Select(folder => Path.GetFileName(folder)!));

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_has_a_report_in_which_every_line_has_a_source(string sample)
    {
        var sources = Directory.GetFiles(Path.Combine(Samples, sample), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(text => text.Contains("using ManifestGen;", StringComparison.Ordinal) || text.Contains("ManifestGen.Stack", StringComparison.Ordinal));

        var report = Parse(Explanations.Report(new(sources.ToArray()) { Properties = new Dictionary<string, string> { ["Version"] = "1.4.0" } }));

        var buttons = report.Descendants("button").Select(button => button.Attribute("id")!.Value["source-".Length..]).ToHashSet();
        var lines = report.Descendants("li").Where(line => line.Element("code") is not null).ToArray();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.All(line.Attribute("data-s")!.Value.Split(' '), source => Assert.Contains(source, buttons)));
        Assert.Contains(report.Descendants("button"), button => (string?)button.Attribute("class") == "attribute");
    }

    [Fact]
    public void Line_leads_to_the_attribute_and_the_argument_that_made_it()
    {
        var report = Parse(Explanations.Report(new("using ManifestGen;\n[ContainerService(\"catalog\"), Port(8080)]\n[Replicas(3)]\ninternal sealed class Catalog;")));

        var line = report.Descendants("article").Single(file => file.Element("h3")?.Value == "k8s/catalog.yaml").Descendants("li").Single(line => line.Element("code")!.Value.Trim() == "replicas: 3");
        var source = report.Descendants("button").Single(button => button.Attribute("id")!.Value == "source-" + line.Attribute("data-s")!.Value);
        Assert.Equal("Count", line.Attribute("data-p")!.Value);
        Assert.Equal(("[Replicas(3)]", "File1.cs:3"), (source.Element("code")!.Value, source.Element("small")!.Value));
    }

    [Fact]
    public void Text_in_an_attribute_stays_text()
    {
        const string Attack = "</script><script>alert(1)</script>\\\" onload=\\\"'";
        var report = Parse(Explanations.Report(new($"using ManifestGen;\n[ContainerService(\"catalog\", Arguments = new[] {{ \"{Attack}\" }}), Port(8080)]\n[Env(\"A\", \"{Attack}\"), DockerLabel(\"a.b\", \"{Attack}\"), Annotation(\"a/b\", \"{Attack}\")]\ninternal sealed class Catalog;")));

        Assert.Single(report.Descendants("script"));
        Assert.DoesNotContain(report.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains("</script><script>alert(1)", report.Descendants("aside").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_of_the_files_changes_nothing()
    {
        const string Catalog = "using ManifestGen;\n[ContainerService(\"catalog\"), Port(8080)] internal sealed class Catalog;";
        const string Orders = "using ManifestGen;\n[ContainerService(\"orders\"), Port(8081)] internal sealed class Orders;";

        Assert.Equal(
            Explanations.Report(new(Catalog, Orders)).Replace("File1.cs", "", StringComparison.Ordinal).Replace("File2.cs", "", StringComparison.Ordinal),
            Explanations.Report(new(Orders, Catalog)).Replace("File1.cs", "", StringComparison.Ordinal).Replace("File2.cs", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_a_build_that_asks_makes_a_report()
    {
        var project = new UserProject("using ManifestGen;\n[ContainerService(\"catalog\"), Port(8080)] internal sealed class Catalog;");

        Assert.DoesNotContain(Generation.ReportEmitter.HintName, Generated.From(project).Sources.Keys);
        Assert.Contains(Generation.ReportEmitter.HintName, Generated.From(project with { Properties = new Dictionary<string, string> { ["_MgIsReport"] = "true" } }).Sources.Keys);
    }

    private static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new() { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }
}
