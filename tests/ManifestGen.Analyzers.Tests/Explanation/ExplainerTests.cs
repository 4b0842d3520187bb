using ManifestGen.Testing;

namespace ManifestGen.Explanation;

public sealed class ExplainerTests
{
    private static readonly UserProject Catalog = new UserProject("""
        using ManifestGen;

        [ContainerService("catalog", PartOf = "shop")]
        [ContainerImage("ghcr.io/acme/catalog", Tag = "1.4.0")]
        [Port(8080)]
        [Replicas(3)]
        [Replicas(5, Environment = "production")]
        [LivenessProbe("/alive"), ReadinessProbe("/health")]
        [Env("GREETING", "hello")]
        [Resources(Memory = "128Mi")]
        [Ingress("shop.example.com", TlsSecret = "shop-tls")]
        internal sealed class Catalog;
        """);

    [Theory]
    [InlineData("k8s/catalog.yaml", "replicas: 3", "[Replicas(3)] at File1.cs(6,11): Count")]
    [InlineData("k8s/catalog.yaml", "containerPort: 8080", "[Port(8080)] at File1.cs(5,7): Number")]
    [InlineData("k8s/catalog.yaml", "- host: shop.example.com", "[Ingress(\"shop.example.com\", TlsSecret = \"shop-tls\")] at File1.cs(11,10): Host")]
    [InlineData("k8s/catalog.yaml", "secretName: shop-tls", "[Ingress(\"shop.example.com\", TlsSecret = \"shop-tls\")] at File1.cs(11,42): TlsSecret")]
    [InlineData("k8s/catalog.yaml", "value: hello", "[Env(\"GREETING\", \"hello\")] at File1.cs(9,18): Value")]
    [InlineData("k8s/catalog.yaml", "memory: 128Mi", "[Resources(Memory = \"128Mi\")] at File1.cs(10,21): Memory")]
    [InlineData("k8s/catalog.yaml", "path: /alive", "[LivenessProbe(\"/alive\")] at File1.cs(8,16): Path")]
    [InlineData("k8s/overlays/production/patches/catalog.deployment.yaml", "replicas: 5", "[Replicas(5, Environment = \"production\")] at File1.cs(7,11): Count")]
    [InlineData("stack.yaml", "replicas: 3", "[Replicas(3)] at File1.cs(6,11): Count")]
    [InlineData("compose.yaml", "image: ghcr.io/acme/catalog:1.4.0", "[ContainerImage(\"ghcr.io/acme/catalog\", Tag = \"1.4.0\")] at File1.cs(4,47): Tag")]
    public void Argument_is_named_that_made_the_line(string file, string line, string answer) => Assert.Contains(answer, AnswersOf(file, line));

    [Fact]
    public void Line_that_an_attribute_brings_with_a_usual_value_names_both()
    {
        var answers = AnswersOf("k8s/base/catalog.yaml", "failureThreshold: 3");

        Assert.Equal("[LivenessProbe(\"/alive\")] at File1.cs(8,2)", answers[0]);
        Assert.Equal("default: the usual times of a probe (see docs/attributes/probes.md)", answers[1]);
    }

    [Theory]
    [InlineData("Dockerfile", "ENTRYPOINT [\"dotnet\", \"Shop.dll\"]", "the project's AssemblyName")]
    [InlineData("k8s/catalog.yaml", "readOnlyRootFilesystem: true", "default: the restricted Pod Security level, with a numeric user and a read-only root file system (see docs/kubernetes.md#security)")]
    public void Project_and_defaults_are_answers_too(string file, string line, string answer) => Assert.Equal([answer], AnswersOf(file, line));

    [Fact]
    public void Attribute_of_another_project_is_named_with_its_class()
    {
        var system = new UserSystem(
            "[assembly: ManifestGen.Stack(\"shop\", typeof(Orders))]",
            ("Orders", "using ManifestGen;\n[ContainerService(\"orders\"), Port(8080), Replicas(3)] public sealed class Orders;"));

        var line = Explanations.Of(system.Project, "k8s/orders.yaml").Lines.Single(line => line.Text.Trim() == "replicas: 3");

        Assert.Equal(["[Replicas(3)] on Orders in Orders: Count"], line.Answers);
    }

    [Fact]
    public void Text_of_a_file_in_the_project_is_that_files_doing()
    {
        var project = new UserProject("using ManifestGen;\n[ContainerService(\"a\"), ConfigFile(\"/etc/a.json\", Source = \"config/a.json\")] internal sealed class A;")
        {
            ConfigFiles = new Dictionary<string, string> { ["config/a.json"] = "{ \"key\": 1 }\n" },
        };

        Assert.Contains(Explanations.Of(project, "k8s/a.yaml").Lines, line => line.Text.Contains("\"key\": 1", StringComparison.Ordinal) && line.Answers.Contains("the file config/a.json"));
    }

    [Theory]
    [InlineData("./k8s/base/catalog.yaml")]
    [InlineData("src\\Shop\\k8s\\base\\catalog.yaml")]
    [InlineData("base/catalog.yaml")]
    public void File_is_found_however_it_is_written(string file) => Assert.Equal("k8s/base/catalog.yaml", Explanations.Of(Catalog, file).Path);

    [Fact]
    public void Unknown_file_gets_the_names_of_those_that_there_are()
    {
        var explained = Explanations.Of(Catalog, "k8s/orders.yaml");

        Assert.Null(explained.Path);
        Assert.Contains("compose.yaml", explained.Known);
    }

    [Fact]
    public void Plain_build_explains_nothing() => Assert.DoesNotContain(Generation.ExplanationEmitter.HintName, Generated.From(Catalog).Sources.Keys);

    [Fact]
    public void Build_that_asks_carries_the_answers() => Assert.Contains(
        "[Replicas(3)]",
        Generated.From(Catalog with { Properties = new Dictionary<string, string> { ["_MgExplainedFile"] = "k8s/base/catalog.yaml" } }).Sources[Generation.ExplanationEmitter.HintName].Replace("\\u0022", "\"", StringComparison.Ordinal),
        StringComparison.Ordinal);

    private static IReadOnlyList<string> AnswersOf(string file, string line) =>
        Explanations.Of(Catalog, file.Replace("k8s/catalog", "k8s/base/catalog", StringComparison.Ordinal)).Lines.First(candidate => candidate.Text.Trim() == line).Answers;
}
