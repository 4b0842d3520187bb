using ManifestGen.Model;
using ManifestGen.Parsing;
using ManifestGen.Rendering;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Generation;

public sealed class PayloadTests
{
    [Fact]
    public void Class_without_service_gives_nothing() =>
        Assert.Empty(Generated.From("internal sealed class Catalog;").Sources);

    [Fact]
    public void Other_attributes_without_service_give_nothing() =>
        Assert.Empty(Generated.From(UserProject.WithService("[Port(8080)]")).Sources);

    [Theory]
    [InlineData("internal sealed class Catalog;")]
    [InlineData("""[ManifestGen.ContainerService("catalog")] internal sealed class Catalog;""")]
    [InlineData("""[ManifestGen.ContainerService("catalog"), ManifestGen.Port(70000)] internal sealed class Catalog;""")]
    public void Build_finds_its_mark_whatever_was_declared(string source) =>
        Assert.Equal("ab12", Generated.From(new UserProject(source) { Properties = new Dictionary<string, string> { ["_MgBuild"] = "ab12" } }).Mark);

    [Fact]
    public void Service_gives_the_files_that_its_model_renders_to()
    {
        var project = UserProject.WithService("""
            [ContainerService("catalog", PartOf = "shop", Arguments = ["--mode", "full"])]
            [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
            [Port(8080), ReadinessProbe("/health"), Env("GREETING", "a \"quoted\" \\ $value\nin two lines")]
            """);

        Assert.Equal(Rendered(project), Generated.From(project).Files);
    }

    [Fact]
    public void Several_services_share_one_payload()
    {
        var files = Generated.From("""
            using ManifestGen;

            [ContainerService("web")]
            internal sealed class Web;

            [ContainerService("worker", Arguments = ["--worker"])]
            internal sealed class Worker;
            """).Files;

        Assert.Contains("k8s/web.yaml", files.Keys);
        Assert.Contains("k8s/worker.yaml", files.Keys);
        Assert.Single(files.Keys, "Dockerfile");
    }

    [Fact]
    public void Order_of_the_classes_does_not_matter()
    {
        const string Web = """[ManifestGen.ContainerService("web")] internal sealed class Web;""";
        const string Worker = """[ManifestGen.ContainerService("worker")] internal sealed class Worker;""";

        Assert.Equal(Generated.From(Web, Worker).Sources, Generated.From(Worker, Web).Sources);
    }

    [Theory]
    [InlineData("""using Service = ManifestGen.ContainerServiceAttribute; [Service("catalog")] internal class Catalog;""")]
    [InlineData("""[global::ManifestGen.ContainerServiceAttribute("catalog")] internal class Catalog;""")]
    [InlineData("""using ManifestGen; internal static class Outer { [ContainerService("catalog")] private class Inner; }""")]
    [InlineData("""namespace Shop.Api { [ManifestGen.ContainerService("catalog")] internal record class Catalog; }""")]
    [InlineData("""[ManifestGen.ContainerService("catalog")] internal static class Catalog;""")]
    public void Attribute_is_found_however_it_is_written(string source) =>
        Assert.Contains("k8s/catalog.yaml", Generated.From(source).Files.Keys);

    [Fact]
    public void Attribute_is_found_through_a_global_using() =>
        Assert.Contains("k8s/catalog.yaml", Generated.From("global using ManifestGen;", """[ContainerService("catalog")] class Catalog;""").Files.Keys);

    [Fact]
    public void Parts_of_a_class_are_one_service()
    {
        var files = Generated.From(
            """using ManifestGen; [ContainerService("catalog")] internal partial class Catalog;""",
            """using ManifestGen; [Port(9090, Name = "metrics")] internal partial class Catalog;""").Files;

        Assert.Contains("containerPort: 9090", files["k8s/catalog.yaml"]);
    }

    [Fact]
    public void Old_language_version_and_old_syntax_work()
    {
        var files = Generated.From(new UserProject("""
            using ManifestGen;

            [ContainerService("catalog", Arguments = new[] { "--full" })]
            internal sealed class Catalog
            {
            }
            """) { LanguageVersion = LanguageVersion.CSharp7_3 }).Files;

        Assert.Contains("--full", files["k8s/catalog.yaml"]);
    }

    [Fact]
    public void Library_has_a_payload_too() =>
        Assert.NotEmpty(Generated.From(UserProject.WithService("""[ContainerService("catalog")]""") with
        {
            OutputKind = OutputKind.DynamicallyLinkedLibrary,
        }).Files);

    private static IReadOnlyDictionary<string, string> Rendered(UserProject project)
    {
        var compilation = project.Compile();
        var service = ServiceParser.Parse(compilation.GetTypeByMetadataName("Catalog")!)!;
        var model = ProjectParser.Parse(new BuildProperties(project.Properties).GlobalOptions, CompilationFacts.Of(compilation));
        return Manifests.Render(new ApplicationModel(model, EquatableArray.Of(service))).ToDictionary(file => file.Path, file => file.Text);
    }
}
