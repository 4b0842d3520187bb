using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Report;

public sealed class ReportPageTests
{
    private const string Attack = "</script><script>alert(1)</script>'\"><img src=x onerror=alert(1)>&lt;\u0001\u202e\ud800";

    [Fact]
    public void Report_of_any_model_is_well_formed_and_the_same_each_time() => RandomModels.Accepted.Sample(
        application => Assert.Equal(Reports.Parse(Reports.Html(application)).ToString(), Reports.Parse(Reports.Html(application)).ToString()),
        iter: RandomValues.Of(100));

    [Fact]
    public void Report_of_each_test_model_shows_every_service_once() => Assert.All(TestModels.All, application =>
        Assert.Equal(
            application.Services.Select(service => "service-" + service.Name).Order(StringComparer.Ordinal),
            Reports.Of(application).Section("services").Elements("div").Single().Elements("article").Select(card => card.Attribute("id")!.Value)));

    [Fact]
    public void Value_of_the_user_becomes_no_element_and_no_attribute()
    {
        var harmless = Reports.Of(Everywhere("text"));
        var report = Reports.Of(Everywhere(Attack));

        Assert.Equal(Names(harmless), Names(report));
        Assert.Contains("</script><script>alert(1)", Reports.Parse(Reports.Html(Everywhere("a"), Attack)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_of_the_user_becomes_no_element_either() => Assert.Equal(Names(Reports.Of(Named("text"))), Names(Reports.Of(Named(Attack))));

    [Fact]
    public void Nothing_is_loaded_and_only_the_report_s_own_script_may_run()
    {
        var report = Reports.Of(TestModels.Catalog);
        var policy = report.Descendants("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;

        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{Hash(report.Descendants("script").Single())}'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(report.Descendants("style").Single())}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(report.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(report.Descendants().Attributes("href"), link => Assert.StartsWith("#", link.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(http", report.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Link_leads_to_something_on_the_page() => Assert.All(TestModels.All, application =>
    {
        var report = Reports.Of(application);
        var ids = report.Descendants().Attributes("id").Select(id => id.Value).ToArray();

        Assert.Distinct(ids);
        Assert.All(report.Descendants().Attributes("href"), link => Assert.Contains(link.Value[1..], ids));
    });

    [Fact]
    public void Line_names_what_made_it_also_without_a_script()
    {
        var lines = Reports.Of(TestModels.Catalog).Section("files").Descendants("article").First().Descendants("li").ToArray();

        Assert.All(lines, line => Assert.Equal(("0 1", "Name"), (line.Attribute("data-s")!.Value, line.Attribute("data-p")!.Value)));
        Assert.Equal("[ContainerService(\"a\")] +1", lines[0].Element("i")!.Value);
        Assert.Null(lines[1].Element("i"));
    }

    private static string Hash(XElement element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.Value)));

    private static string[] Names(XElement report) => report.DescendantsAndSelf()
        .SelectMany(element => element.Attributes().Select(attribute => $"{element.Name.LocalName}.{attribute.Name.LocalName}").Prepend(element.Name.LocalName))
        .Where(name => name is not ("li" or "li.data-s" or "li.data-p" or "code" or "i" or "a.href"))
        .ToArray();

    // What a rule lets pass: values of every kind that reach a file.
    private static ApplicationModel Everywhere(string text) => TestModels.Catalog with
    {
        Services = TestModels.Catalog.Services.Select(service => service with
        {
            Env = EquatableArray.Of(TestModels.Env("TEXT", text)),
            Arguments = EquatableArray.Of(text),
            Exposure = new() { Ingresses = EquatableArray.Of(new IngressModel(new(0), "shop.example.com") { Path = "/" + text }) },
            SecretEnv = EquatableArray.Of(TestModels.SecretEnv("PASSWORD", "catalog", text)),
        }).ToEquatableArray(),
    };

    // What no file would accept, but the report must not rely on that.
    private static ApplicationModel Named(string text) => TestModels.Catalog with
    {
        Project = TestModels.Catalog.Project with { AssemblyName = text, Targets = ManifestTargets.Docker },
        Services = TestModels.Catalog.Services.Select(service => service with
        {
            Name = text,
            ClassName = text,
            Image = new(new(0), text, text),
            Ports = EquatableArray.Of(TestModels.Port(8080, text)),
            Env = EquatableArray.Of(TestModels.Env(text, text)),
        }).ToEquatableArray(),
    };
}
