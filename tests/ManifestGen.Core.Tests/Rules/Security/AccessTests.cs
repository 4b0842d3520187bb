using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Security;

public class AccessTests : RuleTest
{
    private static readonly ServiceAccountModel Account = new() { Origin = Declare.Attribute("ServiceAccount") };

    private static readonly ProjectModel InNamespace = Declare.Project with { Namespaces = EquatableArray.Of(new NamespaceModel(Declare.Attribute("KubernetesNamespace"), "shop")) };

    [Fact]
    public void Reading_resources_of_Kubernetes_is_good() => AssertGood(With(Access(KubernetesVerbs.Get | KubernetesVerbs.List, "pods", "deployments", "pods/log")));

    [Fact]
    public void Access_without_verbs_is_reported() => AssertProblem("MGEN830 at KubernetesAccess.verbs: no remedy", With(Access(KubernetesVerbs.None, "pods")));

    [Fact]
    public void Access_without_resources_is_reported() => AssertProblem("MGEN830 at KubernetesAccess: no remedy", With(Access(KubernetesVerbs.Get)));

    [Theory]
    [InlineData("Pod", "pods")]
    [InlineData("ingress", "ingresses")]
    public void A_kind_is_no_resource(string name, string plural) => Assert.Contains(
        $"such as {plural}",
        AssertProblem($"MGEN831 at KubernetesAccess.resources: KubernetesAccess.resources = \"{plural}\"", With(Access(KubernetesVerbs.Get, name))));

    [Fact]
    public void What_was_meant_is_proposed_where_it_is_known()
    {
        AssertProblem("MGEN831 at KubernetesAccess.resources: no remedy", With(Access(KubernetesVerbs.Get, "a b")));
        AssertProblem("MGEN831 at KubernetesAccess.resources: KubernetesAccess.resources = \"pods\"", With(Access(KubernetesVerbs.Get, "Pod", "services")));
    }

    [Fact]
    public void A_resource_of_somebody_else_needs_its_group()
    {
        AssertProblem("MGEN832 at KubernetesAccess.resources: no remedy", With(Access(KubernetesVerbs.Get, "certificates")));
        AssertGood(With(Access(KubernetesVerbs.Get, "certificates") with { ApiGroup = "cert-manager.io" }));
    }

    [Fact]
    public void A_resource_outside_of_namespaces_is_reported() => AssertProblem(
        "MGEN833 at KubernetesAccess.resources: no remedy", With(Access(KubernetesVerbs.Get, "nodes")));

    [Theory]
    [InlineData(KubernetesVerbs.Get, "secrets")]
    [InlineData(KubernetesVerbs.Get, "*")]
    [InlineData(KubernetesVerbs.Create, "pods/exec")]
    [InlineData(KubernetesVerbs.Create, "serviceaccounts/token")]
    [InlineData(KubernetesVerbs.Update, "rolebindings")]
    [InlineData(KubernetesVerbs.Create, "jobs")]
    [InlineData(KubernetesVerbs.Patch, "deployments")]
    [InlineData(KubernetesVerbs.Delete, "pods")]
    [InlineData(KubernetesVerbs.Update, "networkpolicies")]
    [InlineData(KubernetesVerbs.Create, "services")]
    [InlineData(KubernetesVerbs.Update, "configmaps")]
    [InlineData(KubernetesVerbs.Delete, "events")]
    public void A_way_to_more_rights_needs_a_reason(KubernetesVerbs verbs, string resource)
    {
        var access = Access(verbs, resource);

        AssertProblem("MGEN834 at KubernetesAccess.resources: no remedy", With(access));
        AssertGood(With(access with { Reason = "it is the operator" }));
    }

    [Theory]
    [InlineData(KubernetesVerbs.Update, "configmaps")]
    [InlineData(KubernetesVerbs.Delete, "pods")]
    public void What_is_named_is_good(KubernetesVerbs verbs, string resource) => AssertGood(With(Access(verbs, resource) with { ResourceNames = EquatableArray.Of("leader") }));

    [Fact]
    public void One_secret_is_good() => AssertGood(With(Access(KubernetesVerbs.Get, "secrets") with { ResourceNames = EquatableArray.Of("signing") }));

    [Fact]
    public void Acting_as_another_needs_a_reason() =>
        AssertProblem("MGEN834 at KubernetesAccess.verbs: no remedy", With(Access(KubernetesVerbs.Impersonate, "serviceaccounts")));

    [Fact]
    public void A_verb_that_names_cannot_limit_is_reported() => AssertProblem(
        "MGEN835 at KubernetesAccess.ResourceNames: no remedy", With(Access(KubernetesVerbs.Create, "leases") with { ResourceNames = EquatableArray.Of("leader") }));

    [Fact]
    public void Access_in_the_whole_cluster_needs_the_namespace_of_the_account()
    {
        var service = With(Access(KubernetesVerbs.Get, "nodes") with { IsClusterWide = true, Reason = "it places work" });

        AssertProblem("MGEN837 at KubernetesAccess.ClusterWide: no remedy", service);
        AssertGood(service, InNamespace);
    }

    [Fact]
    public void Compose_and_Swarm_have_no_such_API() => Assert.Single(FindingsOf("MGEN838", With(Access(KubernetesVerbs.Get, "pods"))));

    [Fact]
    public void A_name_that_is_no_account_s_is_reported() => AssertProblem("MGEN820 at ServiceAccount.Name: ServiceAccount.Name = \"payments\"", With(Account with { Name = "Payments" }));

    [Fact]
    public void The_account_of_everyone_is_reported() =>
        AssertProblem("MGEN821 at ServiceAccount.Name: remove ServiceAccount.Name, remove ServiceAccount.Create", With(Account with { Name = "default", Create = false }));

    [Fact]
    public void An_account_that_two_services_write_is_reported()
    {
        var other = With(Account with { Name = "shop" }) with { Name = "orders" };
        var service = With(Account with { Name = "shop" });

        Assert.Equal("MGEN822 at ServiceAccount.Name: ServiceAccount.Create = false", Summary(FindingsOf("MGEN822", service, null, other).Single()));
        Assert.Empty(FindingsOf("MGEN822", With(Account with { Name = "shop", Create = false }), null, other));
    }

    [Fact]
    public void Access_without_a_token_is_reported()
    {
        var service = Declare.Web with
        {
            Security = new() { Account = Account with { MountToken = false }, Access = EquatableArray.Of(Access(KubernetesVerbs.Get, "pods")) },
        };

        AssertProblem("MGEN823 at ServiceAccount.MountToken: no remedy", service);
    }

    [Fact]
    public void A_token_without_rights_is_told() => Assert.Equal(
        "MGEN827 at ServiceAccount.MountToken: remove ServiceAccount.MountToken", Summary(FindingsOf("MGEN827", With(Account with { MountToken = true })).Single()));

    [Fact]
    public void A_token_for_declared_rights_is_not_told() => Assert.Empty(FindingsOf("MGEN827", Declare.Web with
    {
        Security = new() { Account = Account with { MountToken = true }, Access = EquatableArray.Of(Access(KubernetesVerbs.Get, "pods")) },
    }));

    [Fact]
    public void An_account_that_is_not_written_is_told()
    {
        var service = With(Account with { Name = "shop", Create = false });
        var writer = With(Account with { Name = "shop" }) with { Name = "orders" };

        Assert.Equal("MGEN828 at ServiceAccount.Create: no remedy", Summary(FindingsOf("MGEN828", service).Single()));
        Assert.Empty(FindingsOf("MGEN828", service, null, writer));
        Assert.Empty(FindingsOf("MGEN828", service, Declare.Project with { Targets = ManifestTargets.Compose }));
    }

    [Fact]
    public void Compose_and_Swarm_have_no_accounts() => Assert.Single(FindingsOf("MGEN824", With(Account)));

    private static KubernetesAccessModel Access(KubernetesVerbs verbs, params string[] resources) => new(Declare.Attribute("KubernetesAccess"), verbs, new(resources));

    private static ServiceModel With(KubernetesAccessModel access) => Declare.Web with { Security = new() { Access = EquatableArray.Of(access) } };

    private static ServiceModel With(ServiceAccountModel account) => Declare.Web with { Security = new() { Account = account } };
}
