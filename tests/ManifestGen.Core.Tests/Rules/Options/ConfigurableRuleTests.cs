using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Options;

namespace ManifestGen.Core.Tests.Rules.Options;

public class ConfigurableRuleTests : RuleTest
{
    [Fact]
    public void No_option_keeps_files_from_being_written() =>
        Assert.All(ConfigurableRules.OfServices(RuleOptions.Default).SelectMany(rule => rule.Rules), rule => Assert.False(rule.IsBlocking, rule.Id));

    [Fact]
    public void An_option_that_means_nothing_is_reported_at_the_service()
    {
        var options = new RuleOptions { Problems = EquatableArray.Of(new OptionProblem("manifestgen_cpu_limits", "cannot be 'x': use y")) };

        var finding = Assert.Single(FindingsWith(options, "MGEN013", Declare.Web));

        Assert.Equal("ContainerService", Declare.Describe(finding.Place));
        Assert.Equal("The .editorconfig option manifestgen_cpu_limits is ignored, because it cannot be 'x': use y", finding.Message);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    public void As_many_instances_as_the_project_wants_are_good(int wanted, int findings) =>
        Assert.Equal(findings, FindingsWith(new() { MinimumReplicas = wanted }, "MGEN209", Declare.Web with { Replicas = Declare.Replicas(2) }).Length);

    [Fact]
    public void Fewer_instances_than_the_project_wants_are_reported_with_the_number()
    {
        var finding = Assert.Single(FindingsWith(new() { MinimumReplicas = 3 }, "MGEN209", Declare.Web with { AutoScale = Declare.AutoScale(2, 8) }));

        Assert.Equal("MGEN209 at AutoScale.min: AutoScale.min = 3", Summary(finding));
        Assert.Equal("'catalog' can run as 2 replicas, and the project requires 3 or more: raise AutoScale's minimum to 3", finding.Message);
    }

    [Fact]
    public void One_instance_is_good_where_the_project_wants_one() => Assert.Empty(FindingsWith(new() { MinimumReplicas = 1 }, "MGEN209", Declare.Web));

    [Fact]
    public void A_CPU_limit_is_not_below_the_request() => Assert.Equal(
        "MGEN310 at Resources: Resources.CpuLimit = \"2\"",
        Summary(Assert.Single(FindingsWith(new() { CpuLimits = Choice.Required }, "MGEN310", Declare.Web with { Resources = Declare.Resources with { Cpu = "2" } }))));

    [Fact]
    public void A_missing_CPU_limit_is_reported_where_it_is_required() =>
        Assert.Equal("MGEN310 at ContainerService: add [Resources(CpuLimit = \"1\")] after ContainerService", Summary(Assert.Single(FindingsWith(new() { CpuLimits = Choice.Required }, "MGEN310", Declare.Web))));

    [Fact]
    public void A_CPU_limit_is_reported_where_it_is_unwanted()
    {
        var service = Declare.Web with { Resources = Declare.Resources with { CpuLimit = "1" } };

        Assert.Equal("MGEN311 at Resources.CpuLimit: remove Resources.CpuLimit", Summary(Assert.Single(FindingsWith(new() { CpuLimits = Choice.Unwanted }, "MGEN311", service))));
        Assert.Empty(FindingsWith(new() { CpuLimits = Choice.Required }, "MGEN310", service));
    }

    [Fact]
    public void Nobody_is_asked_for_or_about_a_CPU_limit_by_default()
    {
        Assert.Empty(FindingsOf("MGEN310", Declare.Web));
        Assert.Empty(FindingsOf("MGEN311", Declare.Web with { Resources = Declare.Resources with { CpuLimit = "1" } }));
    }

    [Fact]
    public void A_missing_label_is_reported_where_it_is_required()
    {
        var finding = Assert.Single(FindingsWith(Requiring("team", "example.com/owner"), "MGEN027", Declare.Web));

        Assert.Equal("ContainerService", Declare.Describe(finding.Place));
        Assert.Contains("'team' and 'example.com/owner'", finding.Message);
    }

    [Fact]
    public void A_label_or_an_annotation_of_the_workload_is_enough() => Assert.Empty(FindingsWith(Requiring("team", "owner"), "MGEN027", Declare.Web with
    {
        Metadata = new()
        {
            Labels = EquatableArray.Of(new MetadataEntryModel(Declare.Attribute("Label1"), "team", "shop", ManifestKinds.All)),
            Annotations = EquatableArray.Of(new MetadataEntryModel(Declare.Attribute("Annotation1"), "owner", "shop@example.com", ManifestKinds.Workload)),
        },
    }));

    [Fact]
    public void A_label_of_the_ingress_alone_is_not_enough() => Assert.Single(FindingsWith(Requiring("team"), "MGEN027", Declare.Web with
    {
        Metadata = new() { Labels = EquatableArray.Of(new MetadataEntryModel(Declare.Attribute("Label1"), "team", "shop", ManifestKinds.Ingress)) },
    }));

    [Fact]
    public void A_label_that_is_always_written_is_there() => Assert.Empty(FindingsWith(Requiring("app.kubernetes.io/version"), "MGEN027", Declare.Web));

    [Fact]
    public void A_secret_in_a_variable_is_reported_where_it_is_unwanted()
    {
        var service = Declare.Web.WithSecret("Api__Key", "catalog", "key");

        Assert.Equal("MGEN538 at Variable1: no remedy", Summary(Assert.Single(FindingsWith(new() { SecretVariables = Choice.Unwanted }, "MGEN538", service))));
        Assert.Empty(FindingsOf("MGEN538", service));
    }

    [Fact]
    public void All_keys_of_a_secret_and_the_password_of_a_server_are_in_variables_too()
    {
        var source = new VariableSourceModel(Declare.Attribute("SecretEnvFrom"), VariableSourceKind.Secret, "catalog");
        var shop = Models.ServerModels.Shop.Services;
        var options = new RuleOptions { SecretVariables = Choice.Unwanted };

        Assert.Contains("each key of 'catalog'", Assert.Single(FindingsWith(options, "MGEN538", Declare.Web with { Configuration = new() { VariableSources = EquatableArray.Of(source) } })).Message);
        Assert.Contains(FindingsWith(options, "MGEN538", shop[0]), finding => finding.Message.Contains("the password of 'postgres'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("ghcr.io/acme/tool:1.0", 0)]
    public void Another_container_reads_secrets_as_the_program_does_where_it_has_the_same_image(string? image, int findings)
    {
        var container = Declare.Web.WithSecret("Api__Key", "catalog", "key") with { Container = new(ContainerRole.Init, image) };
        var found = RuleCatalog.CheckContainer(container, new(Declare.Project, EquatableArray.Of(Declare.Web)), new() { SecretVariables = Choice.Unwanted });

        Assert.Equal(findings, found.Count(finding => finding.Rule.Id == "MGEN538"));
    }

    [Fact]
    public void A_missing_namespace_is_reported_once_where_it_is_required()
    {
        var options = new RuleOptions { Namespace = Choice.Required };
        var second = Declare.Web with { Name = "orders" };
        var application = new ApplicationModel(Declare.Project, EquatableArray.Of(Declare.Web, second));

        Assert.Single(FindingsWith(options, "MGEN826", Declare.Web));
        Assert.DoesNotContain(RuleCatalog.Check(second, application, options), finding => finding.Rule.Id == "MGEN826");
    }

    [Fact]
    public void A_namespace_is_good() => Assert.Empty(FindingsWith(
        new() { Namespace = Choice.Required },
        "MGEN826",
        Declare.Web,
        Declare.Project with { Namespaces = EquatableArray.Of(new NamespaceModel(Declare.Attribute("KubernetesNamespace"), "shop")) }));

    [Fact]
    public void No_namespace_is_asked_for_by_default() => Assert.Empty(FindingsOf("MGEN826", Declare.Web));

    private static RuleOptions Requiring(params string[] labels) => new() { RequiredLabels = labels.ToEquatableArray() };
}
