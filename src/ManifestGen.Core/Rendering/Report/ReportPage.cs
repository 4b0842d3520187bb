using System.Security.Cryptography;
using System.Text;
using ManifestGen.Model;
using ManifestGen.Rendering.Report.Picture;

namespace ManifestGen.Rendering.Report;

/// <summary>
/// The report: one HTML file that needs nothing else. What is written in attributes is data in it, and a policy in its head lets a browser run only the script
/// that is part of this assembly. The same content gives the same bytes.
/// </summary>
public static class ReportPage
{
    private static readonly string Style = Resource("report.css");

    private static readonly string Script = Resource("report.js");

    /// <summary>How every report begins, by which one is known from a file of somebody else.</summary>
    private const string Start = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><meta name=\"generator\" content=\"ManifestGen report\"/>";

    private static readonly (string Id, string Title, Action<HtmlWriter, ReportContent> Write)[] Sections =
    [
        ("system", "System", (html, content) => Picture(html, content.Application)),
        ("services", "Services", (html, content) => ServiceCards.Write(html, content.Application)),
        ("resources", "Resources", (html, content) => ResourceTables.Write(html, content.Application)),
        ("network", "Network", (html, content) => ConnectivityTable.Write(html, content.Application)),
        ("files", "Files", FileViewer.Write),
    ];

    /// <summary>Renders the report. The model must be free of blocking findings.</summary>
    public static string Render(ReportContent content)
    {
        var html = new HtmlWriter();
        var title = TitleOf(content.Application);
        html.Open("html", ("lang", "en")).Open("head")
            .Void("meta", ("charset", "utf-8"))
            .Void("meta", ("name", "generator"), ("content", "ManifestGen report"))
            .Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'"))
            .Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Void("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Element("title", $"{title} – ManifestGen report")
            .Own("style", Style)
            .Close().Line();
        html.Open("body").Element("a", "Skip to the content", ("class", "skip"), ("href", "#system")).Open("header", ("class", "top")).Open("div");
        html.Element("p", "ManifestGen report", ("class", "kicker")).Element("h1", title).Close();
        Figures(html, content);
        html.Close().Open("nav", ("class", "sections"), ("aria-label", "Sections"));
        foreach (var section in Sections)
        {
            html.Element("a", section.Title, ("href", "#" + section.Id));
        }

        html.Close().Line().Open("main");
        foreach (var section in Sections)
        {
            html.Open("section", ("id", section.Id)).Element("h2", section.Title).Line();
            section.Write(html, content);
            html.Close().Line();
        }

        html.Close().Own("script", Script).Close().Close().Line();
        return "<!DOCTYPE html>\n" + html;
    }

    /// <summary>Whether a file is a report, so that a new one may replace it.</summary>
    public static bool IsReport(string text) => text.TrimStart('\ufeff').Replace("\r\n", "\n").StartsWith(Start, StringComparison.Ordinal);

    private static string TitleOf(ApplicationModel application) => application.Stack?.Name ?? application.Project.AssemblyName;

    private static void Figures(HtmlWriter html, ReportContent content)
    {
        var services = content.Application.Services;
        var programs = services.Count(service => service.Backing is null);
        var environments = content.Application.Environments.ToArray();
        html.Open("ul", ("class", "figures"));
        foreach (var (number, text) in new[]
        {
            (programs, programs == 1 ? "service" : "services"),
            (services.Count - programs, services.Count - programs == 1 ? "backing service" : "backing services"),
            (environments.Length, environments.Length == 1 ? "environment" : "environments"),
            (content.Files.Count, content.Files.Count == 1 ? "file" : "files"),
        }.Where(figure => figure.Item1 > 0))
        {
            html.Open("li").Element("b", HtmlText.Of(number)).Text(" " + text).Close();
        }

        html.Close();
    }

    private static void Picture(HtmlWriter html, ApplicationModel application)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", "The system's picture"));
        SystemPicture.Write(html, SystemGraph.Of(application), TitleOf(application));
        html.Close();
    }

    private static string HashOf(string text)
    {
        using var algorithm = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream("ManifestGen." + name)!, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
