using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Security;

public class NamespaceTests : RuleTest
{
    private static readonly NamespaceModel Shop = new(Declare.Attribute("KubernetesNamespace"), "shop");

    private static readonly NamespaceModel Second = new(Declare.Attribute("KubernetesNamespace2"), "shop-production");

    [Fact]
    public void A_namespace_and_one_for_an_environment_are_good() => AssertGood(Declare.Web, In(Shop with { Create = true }, Second with { Environment = "production" }));

    [Fact]
    public void A_name_that_is_none_is_reported() =>
        AssertProblem("MGEN815 at KubernetesNamespace.name: KubernetesNamespace.name = \"my-shop\"", Declare.Web, In(Shop with { Name = "My Shop" }));

    [Fact]
    public void A_second_namespace_is_reported() => AssertProblem("MGEN816 at KubernetesNamespace2: no remedy", Declare.Web, In(Shop, Second));

    [Fact]
    public void A_namespace_of_the_cluster_is_reported() =>
        AssertProblem("MGEN817 at KubernetesNamespace.name: no remedy", Declare.Web, In(Shop with { Name = "kube-system" }));

    [Fact]
    public void A_level_for_a_namespace_that_is_not_written_is_reported() => AssertProblem(
        "MGEN818 at KubernetesNamespace.Level: KubernetesNamespace.Create = true", Declare.Web, In(Shop with { Level = PodSecurityLevel.Baseline }));

    [Fact]
    public void Compose_and_Swarm_have_no_namespaces() => Assert.Single(FindingsOf("MGEN819", Declare.Web, In(Shop)));

    [Fact]
    public void The_namespace_of_everything_is_told() => Assert.Single(FindingsOf("MGEN825", Declare.Web, In(Shop with { Name = "default" })));

    [Fact]
    public void An_environment_that_cannot_be_a_folder_is_reported() =>
        Assert.Contains("MGEN010 at KubernetesNamespace2.Environment: KubernetesNamespace2.Environment = \"prod-eu\"",
            FindingsOf("MGEN010", Declare.Web, In(Shop, Second with { Environment = "prod/eu" })).Select(Summary));

    [Fact]
    public void One_service_reports_for_all() => Assert.Empty(FindingsOf("MGEN815", Declare.Web, In(Shop with { Name = "" }), Declare.Web with { Name = "accounts" }));

    [Fact]
    public void What_an_environment_leaves_out_holds_in_general() => Assert.True(
        In(Shop with { Create = true }, Second with { Environment = "production" }).NamespaceIn("production") is { IsCreated: true, Name: "shop-production", Environment: null });

    private static ProjectModel In(params NamespaceModel[] namespaces) => Declare.Project with { Namespaces = new(namespaces) };
}
