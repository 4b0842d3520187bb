using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Metadata;

public class DockerLabelTests : RuleTest
{
    private const string Rule = "traefik.http.routers.catalog.rule";

    [Fact]
    public void What_a_reverse_proxy_reads_is_good() => AssertGood(Labelled(
        (Rule, "Host(`shop.example.com`) && PathPrefix(`/a`)"),
        ("traefik.http.middlewares[0].auth", "ops:$apr1$x"),
        ("traefik.tcp.x", "{{.Node.Hostname}}\nsecond line"),
        ("UPPER/lower", "")));

    [Theory]
    [InlineData("", "no remedy")]
    [InlineData("a b", "no remedy")]
    [InlineData("a=b", "no remedy")]
    [InlineData("schlüssel", "no remedy")]
    [InlineData(" traefik.enable ", "DockerLabel1.key = \"traefik.enable\"")]
    [InlineData("com.docker.compose.project", "no remedy")]
    [InlineData("COM.Docker.x", "no remedy")]
    [InlineData("io.docker.x", "no remedy")]
    [InlineData("org.dockerproject.x", "no remedy")]
    public void Key_that_no_engine_should_get(string key, string remedy) => AssertProblem($"MGEN176 at DockerLabel1.key: {remedy}", Labelled((key, "x")));

    [Fact]
    public void The_same_again() => AssertProblem("MGEN177 at DockerLabel2.key: remove DockerLabel2", Labelled((Rule, "a"), (Rule, "a")));

    [Fact]
    public void Which_of_two_values_is_meant_is_not_known() => AssertProblem("MGEN177 at DockerLabel2.key: no remedy", Labelled((Rule, "a"), (Rule, "b")));

    [Fact]
    public void What_is_set_anyway() => AssertProblem("MGEN177 at DockerLabel1.key: remove DockerLabel1", Labelled(("app.kubernetes.io/name", "a")));

    [Fact]
    public void A_label_of_Kubernetes_is_one_of_the_container_too() => AssertProblem(
        "MGEN177 at DockerLabel1.key: no remedy",
        Labelled(("team", "a")) with { Metadata = new() { Labels = EquatableArray.Of(new MetadataEntryModel(Declare.Attribute("Label1"), "team", "b", ManifestKinds.All)) } });

    [Fact]
    public void A_label_of_other_objects_is_not() => Assert.Empty(FindingsOf(
        "MGEN177",
        Labelled(("team", "a")) with { Metadata = new() { Labels = EquatableArray.Of(new MetadataEntryModel(Declare.Attribute("Label1"), "team", "b", ManifestKinds.Service)) } }));

    [Fact]
    public void Kubernetes_is_told_of()
    {
        Assert.Single(FindingsOf("MGEN178", Labelled((Rule, "a"))));
        Assert.Empty(FindingsOf("MGEN178", Labelled((Rule, "a")), Declare.Project with { Targets = ManifestTargets.Compose | ManifestTargets.Swarm }));
    }

    private static ServiceModel Labelled(params (string Key, string Value)[] labels) => Declare.Web with
    {
        Docker = new()
        {
            Labels = labels
                .Select((label, index) => new DockerLabelModel(Declare.Attribute($"DockerLabel{index + 1}"), label.Key, label.Value, DockerObjects.Service))
                .ToEquatableArray(),
        },
    };
}
