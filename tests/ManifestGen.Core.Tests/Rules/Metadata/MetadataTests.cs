using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Metadata;

public class MetadataTests : RuleTest
{
    private static readonly string Long = new('a', 64);

    [Theory]
    [InlineData("cost centre", "cost-centre")]
    [InlineData("-team", "team")]
    [InlineData("a/b/", "a/b")]
    [InlineData("Example.com/team", "example.com/team")]
    public void A_key_that_Kubernetes_refuses_is_reported(string key, string mended) =>
        AssertProblem($"MGEN020 at Label1.key: Label1.key = \"{mended}\"", WithLabels((key, "1", ManifestKinds.Pod)));

    [Theory]
    [InlineData("")]
    [InlineData("/team")]
    [InlineData("a_b/team")]
    [InlineData("-")]
    [InlineData("1e3")]
    [InlineData("no")]
    public void A_key_of_which_nothing_can_be_kept_has_no_remedy(string key) =>
        AssertProblem("MGEN020 at Label1.key: no remedy", WithLabels((key, "1", ManifestKinds.Pod)));

    [Theory]
    [InlineData("team")]
    [InlineData("a")]
    [InlineData("acme.example/Cost_centre.2")]
    [InlineData("app.kubernetes.io/component")]
    public void Any_other_key_is_good(string key) => AssertGood(WithLabels((key, "1", ManifestKinds.All)));

    [Fact]
    public void A_domain_may_be_longer_than_a_name()
    {
        AssertGood(WithLabels(($"{Long}.example/team", "1", ManifestKinds.All)));
        AssertProblem("MGEN020 at Label1.key: no remedy", WithLabels(($"{string.Join('.', Enumerable.Repeat("a", 128))}/team", "1", ManifestKinds.All)));
    }

    [Fact]
    public void The_case_of_the_domain_matters_for_a_label_only() => AssertGood(WithAnnotations(("Example.com/team", "1", ManifestKinds.Pod)));

    [Fact]
    public void A_key_of_an_annotation_is_looked_at_too() =>
        AssertProblem("MGEN020 at Annotation1.key: Annotation1.key = \"cost-centre\"", WithAnnotations(("cost centre", "1", ManifestKinds.Pod)));

    [Theory]
    [InlineData("the shop", "the-shop")]
    [InlineData("shop!", "shop")]
    [InlineData(".net", "net")]
    public void A_value_that_Kubernetes_refuses_is_reported(string value, string mended) =>
        AssertProblem($"MGEN021 at Label1.value: Label1.value = \"{mended}\"", WithLabels(("team", value, ManifestKinds.Pod)));

    [Fact]
    public void A_value_that_is_too_long_is_not_cut() =>
        AssertProblem("MGEN021 at Label1.value: no remedy", WithLabels(("team", Long, ManifestKinds.Pod)));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("A.b_c-d")]
    public void Any_other_value_is_good(string value) => AssertGood(WithLabels(("team", value, ManifestKinds.All)));

    [Fact]
    public void An_annotation_may_have_any_text() => AssertGood(WithAnnotations(("team", "the shop!\n", ManifestKinds.All)));

    [Theory]
    [InlineData("app.kubernetes.io/name")]
    [InlineData("app.kubernetes.io/instance")]
    [InlineData("app.kubernetes.io/version")]
    [InlineData("app.kubernetes.io/managed-by")]
    public void A_label_that_ManifestGen_sets_is_reported(string key) =>
        AssertProblem("MGEN022 at Label1.key: remove Label1", WithLabels((key, "1", ManifestKinds.Service)));

    [Fact]
    public void A_label_that_is_PartOf_becomes_PartOf() => AssertProblem(
        "MGEN022 at Label1.key: ContainerService.PartOf = \"shop\", remove Label1",
        WithLabels(("app.kubernetes.io/part-of", "shop", ManifestKinds.All)));

    [Fact]
    public void The_same_label_twice_is_reported() => AssertProblem(
        "MGEN023 at Label2.key: remove Label2", WithLabels(("team", "a", ManifestKinds.All), ("team", "a", ManifestKinds.All)));

    [Fact]
    public void Two_values_on_one_kind_are_reported() => Assert.Contains("already declared on Pod", AssertProblem(
        "MGEN023 at Label2.key: no remedy", WithLabels(("team", "a", ManifestKinds.Pod | ManifestKinds.Service), ("team", "b", ManifestKinds.Pod | ManifestKinds.Role))));

    [Fact]
    public void Two_values_on_two_kinds_are_good() => AssertGood(WithLabels(("team", "a", ManifestKinds.Pod), ("team", "b", ManifestKinds.Service)));

    [Fact]
    public void A_label_and_an_annotation_of_one_key_are_good() => AssertGood(
        WithLabels(("team", "a", ManifestKinds.Pod)) with { Metadata = new() { Labels = Entries("Label", ("a", "1", ManifestKinds.Pod)), Annotations = Entries("Annotation", ("a", "1", ManifestKinds.Pod)) } });

    [Fact]
    public void An_annotation_is_for_Kubernetes_only() => Assert.Contains(
        "Compose and Swarm have no annotations", FindingsOf("MGEN024", WithAnnotations(("team", "a", ManifestKinds.All))).Single().Message);

    [Theory]
    [InlineData(ManifestKinds.Service, 1)]
    [InlineData(ManifestKinds.Pod, 0)]
    [InlineData(ManifestKinds.Workload | ManifestKinds.Service, 0)]
    public void A_label_of_neither_pods_nor_workload_is_for_Kubernetes_only(ManifestKinds on, int findings) =>
        Assert.Equal(findings, FindingsOf("MGEN024", WithLabels(("team", "a", on))).Length);

    [Fact]
    public void What_Kubernetes_alone_has_is_no_news_where_only_Kubernetes_is_written() => Assert.Empty(
        FindingsOf("MGEN024", WithAnnotations(("team", "a", ManifestKinds.All)), Declare.Project with { Targets = ManifestTargets.Kubernetes }));

    [Fact]
    public void Annotations_above_256_KiB_are_reported()
    {
        var half = new string('ä', 65_536);

        AssertProblem("MGEN025 at Annotation2.value: no remedy", WithAnnotations(("a", half, ManifestKinds.All), ("b", half + "ä", ManifestKinds.Pod)));
        AssertGood(WithAnnotations(("a", half, ManifestKinds.Service), ("b", half + "ä", ManifestKinds.Pod)));
    }

    [Theory]
    [InlineData(ManifestKinds.Ingress)]
    [InlineData(ManifestKinds.VolumeClaim | ManifestKinds.Monitor)]
    public void A_kind_that_is_not_written_is_reported(ManifestKinds on) =>
        Assert.Contains($"targets {on}, and 'catalog'", AssertProblem("MGEN026 at Label1.On: remove Label1", WithLabels(("team", "a", on))));

    [Fact]
    public void One_kind_that_is_written_is_enough() => AssertGood(WithLabels(("team", "a", ManifestKinds.Ingress | ManifestKinds.Service)));

    [Fact]
    public void A_kind_that_one_environment_has_is_enough()
    {
        var labelled = WithLabels(("team", "a", ManifestKinds.DisruptionBudget));
        var production = labelled with { Replicas = Declare.Replicas(3) };

        AssertGood(labelled with { Environments = EquatableArray.Of(new EnvironmentModel(default, "production", production), new EnvironmentModel(default, "staging", labelled)) });
    }

    [Fact]
    public void Nothing_is_told_of_Kubernetes_where_it_is_not_written() =>
        AssertGood(WithLabels(("team", "a", ManifestKinds.Ingress)), Declare.Project with { Targets = ManifestTargets.Compose });

    private static ServiceModel WithLabels(params (string, string, ManifestKinds)[] labels) =>
        Declare.Web with { Metadata = new() { Labels = Entries("Label", labels) } };

    private static ServiceModel WithAnnotations(params (string, string, ManifestKinds)[] annotations) =>
        Declare.Web with { Metadata = new() { Annotations = Entries("Annotation", annotations) } };

    private static EquatableArray<MetadataEntryModel> Entries(string attribute, params (string Key, string Value, ManifestKinds On)[] entries) => entries
        .Select((entry, index) => new MetadataEntryModel(Declare.Attribute($"{attribute}{index + 1}"), entry.Key, entry.Value, entry.On))
        .ToEquatableArray();
}
