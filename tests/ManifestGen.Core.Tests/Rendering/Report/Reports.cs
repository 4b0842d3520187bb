using System.Xml;
using System.Xml.Linq;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Rendering.Report;

namespace ManifestGen.Core.Tests.Rendering.Report;

/// <summary>The report of a model, as text and as the tree that a browser makes of it.</summary>
internal static class Reports
{
    /// <summary>Each line comes from the same attribute.</summary>
    public static string Html(ApplicationModel application, string attribute = "[ContainerService(\"a\")]") => ReportPage.Render(new(
        application,
        [new(ReportSourceKind.Attribute, "Service", attribute, "Service.cs:3"), new(ReportSourceKind.Default, "Defaults", "it is so", "docs/kubernetes.md")],
        Manifests.Render(application).Select(file => new ReportFile(file.Path, file.Text.TrimEnd('\n').Split('\n').Select(line => new ReportLine(line, [0, 1], ["Name"])).ToArray())).ToArray()));

    public static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new() { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    public static XElement Of(ApplicationModel application) => Parse(Html(application));

    public static XElement Section(this XElement report, string id) => report.Descendants("section").Single(section => section.Attribute("id")!.Value == id);

    /// <summary>The rows of a table, cell by cell; lines of a cell have a comma between them.</summary>
    public static string[][] Rows(this XElement table) =>
        table.Descendants("tr").Select(row => row.Elements().Select(cell => cell.Elements("span").Any() ? string.Join(", ", cell.Elements("span").Select(line => line.Value)) : cell.Value).ToArray()).ToArray();

    /// <summary>What a card says, by the name of the row.</summary>
    public static IReadOnlyDictionary<string, string> Card(this XElement report, string service) => report.Descendants("article")
        .Single(card => (string?)card.Attribute("id") == "service-" + service)
        .Elements("dl").Single().Elements("div")
        .ToDictionary(row => row.Element("dt")!.Value, row => string.Join(" | ", row.Element("dd")!.Elements().Select(value => value.Value)));
}
