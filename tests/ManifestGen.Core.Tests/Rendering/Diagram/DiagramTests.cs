using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Testing;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rendering.Diagram;

public class DiagramTests
{
    private static readonly ApplicationModel Shop = Drawn(new(
        TestModels.Project("Shop"),
        Of(
            Calling("gateway", "catalog", "orders") with
            {
                Ports = Of(TestModels.Port(8080, "http")),
                AutoScale = new AutoScaleModel(default, 2, 10),
                Exposure = new() { Ingresses = Of(new IngressModel(default, "shop.example.com")) },
            },
            Calling("orders", "postgres", "queue") with { Ports = Of(TestModels.Port(8080, "http"), TestModels.Port(9090, "grpc")), Replicas = new ReplicasModel(default, 2) },
            Calling("nightly-report", "postgres") with { Workload = new() { Schedule = new ScheduleModel(default, "0 3 * * *") } },
            Server("postgres", "postgres:17.6"),
            Server("queue", "rabbitmq:4.1.4"))));

    [Fact]
    public void Services_with_what_they_depend_on() => Snapshot.Match(Rendered.File(Shop, "architecture.md"), extension: "md");

    [Fact]
    public void Picture_is_drawn_on_request_only() =>
        Assert.DoesNotContain(Manifests.Render(TestModels.Catalog), file => file.Path == "architecture.md");

    [Fact]
    public void It_is_known_as_our_own_file() => Assert.True(ManifestGen.Text.OwnerHeader.IsOwned(Rendered.File(Shop, "architecture.md")));

    [Theory]
    [InlineData("a\"]\nclick x call alert()", "a#34;#93; click x call alert#40;#41;")]
    [InlineData("<img src=x>", "#60;img src#61;x#62;")]
    [InlineData("a;b#c`d", "a#59;b#35;c#96;d")]
    public void Text_cannot_break_out_of_its_label(string image, string label)
    {
        var text = Rendered.File(Drawn(new(TestModels.Project("Shop"), Of(TestModels.Service("web"), Server("db", image)))), "architecture.md");

        Assert.Contains($"<br/>{label}", text, StringComparison.Ordinal);
    }

    private static ApplicationModel Drawn(ApplicationModel application) =>
        application with { Project = application.Project with { Targets = ManifestTargets.Diagram } };

    private static ServiceModel Calling(string name, params string[] others) => TestModels.Service(name) with
    {
        Network = new()
        {
            Dependencies = others.Select(other => new DependencyModel(default, new ServiceReference(other, other, Ports: default, IsInThisProject: true))).ToEquatableArray(),
        },
    };

    private static ServiceModel Server(string name, string image) =>
        EngineDefaults.Apply(TestModels.Service(name) with { Backing = new BackingModel(default) { Image = image } });
}
