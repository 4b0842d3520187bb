using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>The files of a system, whose services are of several projects.</summary>
public sealed class SystemTests
{
    private const string Catalog = """
        using ManifestGen;

        namespace Acme.Catalog;

        [ContainerService("catalog"), Port(8080), ReadinessProbe("/health")]
        [ConfigFile("/etc/catalog/a.json", Source = "config/a.json")]
        public sealed class CatalogService;
        """;

    private const string Orders = """
        using ManifestGen;

        namespace Acme.Orders;

        [ContainerService("orders"), Port(8080, PublishedPort = 8081), ReadinessProbe("/health"), DependsOn("catalog")]
        public sealed class OrdersService;

        [ContainerService("billing", PartOf = "finance", Arguments = new[] { "bill" }), Env("A", "B", Environment = "production")]
        public sealed class BillingService;
        """;

    private static readonly UserSystem Shop = new(
        """[assembly: ManifestGen.Stack("shop", typeof(Acme.Orders.OrdersService), typeof(Acme.Catalog.CatalogService), typeof(Acme.Orders.BillingService))]""",
        ("Catalog", Catalog),
        ("Orders", Orders))
    {
        ConfigFiles = new Dictionary<string, string> { ["config/a.json"] = "{}" },
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Files_are_the_same_in_a_build_and_in_an_IDE(bool inBuild)
    {
        var files = (Shop with { InBuild = inBuild }).Files;

        Assert.Equal(
            ["compose.yaml", "k8s/base/billing.yaml", "k8s/base/catalog.yaml", "k8s/base/kustomization.yaml", "k8s/base/orders.yaml", "k8s/kustomization.yaml",
                "k8s/overlays/production/kustomization.yaml", "k8s/overlays/production/patches/billing.deployment.yaml", "stack.yaml"],
            files.Keys.Order(StringComparer.Ordinal));
        Snapshot.Match(files["compose.yaml"]);
    }

    [Fact]
    public void Swarm_gets_one_stack() => Snapshot.Match(Shop.Files["stack.yaml"]);

    [Fact]
    public void System_is_the_Compose_project_and_what_its_services_are_part_of()
    {
        var files = Shop.Files;

        Assert.StartsWith("name: shop\n", files["compose.yaml"].Split('\n', 2)[1]);
        Assert.Contains("app.kubernetes.io/part-of: shop\n", files["k8s/base/orders.yaml"]);
        Assert.Contains("app.kubernetes.io/part-of: finance\n", files["k8s/base/billing.yaml"]);
    }

    [Theory]
    [InlineData("compose", "compose.yaml")]
    [InlineData("swarm", "stack.yaml")]
    [InlineData("kubernetes", "k8s/orders.yaml")]
    public void Name_and_services_of_a_system_reach_every_target(string target, string file)
    {
        var orders = new UserSystem(StackOf("shop", "Orders"), ("Orders", """[ManifestGen.ContainerService("orders"), ManifestGen.Port(8080)] public class Orders;""")) { Targets = target };

        Assert.DoesNotContain(file, (orders with { Stack = StackOf("shop") }).Files.Keys);
        Assert.NotEqual(orders.Files[file], (orders with { Stack = StackOf("store", "Orders") }).Files[file]);
    }

    [Fact]
    public void Own_services_are_part_of_the_system_without_being_named()
    {
        var system = new UserSystem(
            """
            using ManifestGen;

            [assembly: Stack("shop", typeof(Orders))]
            [BackingService("postgres", Image = "postgres:17.6")] public class Postgres;
            """,
            ("Orders", """[ManifestGen.ContainerService("orders"), ManifestGen.Port(8080)] public class Orders;"""));

        Assert.Contains("k8s/postgres.yaml", system.Files.Keys);
        Assert.Contains("app.kubernetes.io/part-of: shop\n", system.Files["k8s/postgres.yaml"]);
    }

    [Fact]
    public void Edit_of_a_member_computes_the_system_anew_only_where_it_matters()
    {
        var edited = Shop with { Members = [("Catalog", Catalog + "\ninternal sealed class Unrelated;"), Shop.Members[1]] };

        Assert.Equal(Shop.Files, edited.Files);
    }

    [Fact]
    public void Configuration_of_another_project_is_in_the_ConfigMap() =>
        Assert.Contains("data:\n  a.json: \"{}\"\n", Shop.Files["k8s/base/catalog.yaml"]);

    [Fact]
    public void Services_of_one_project_run_its_image()
    {
        var files = Shop.Files;

        Assert.Contains("image: orders:1.0.0\n", files["k8s/base/orders.yaml"]);
        Assert.Contains("image: orders:1.0.0\n", files["k8s/base/billing.yaml"]);
        Assert.DoesNotContain("image:", files["k8s/overlays/production/patches/billing.deployment.yaml"]);
    }

    [Fact]
    public void Dependency_by_name_is_led_to_the_service_of_the_other_project()
    {
        var files = Shop.Files;

        Assert.Contains("services__catalog__http__0: http://catalog:8080", files["compose.yaml"]);
        Assert.Contains("name: services__catalog__http__0", files["k8s/base/orders.yaml"]);
    }

    [Theory]
    [InlineData("", "../..")]
    [InlineData("src", "..")]
    [InlineData("src/Catalog", "../Catalog")]
    public void Build_context_is_that_of_the_services_project(string root, string context)
    {
        var system = Shop with { Roots = new Dictionary<string, string> { ["Catalog"] = root } };

        var compose = system.Files["compose.yaml"];

        Assert.Contains($"context: {context}\n", compose[compose.IndexOf("  catalog:", StringComparison.Ordinal)..compose.IndexOf("  orders:", StringComparison.Ordinal)]);
    }

    private static string StackOf(string name, params string[] classes) =>
        $"[assembly: ManifestGen.Stack({string.Join(", ", classes.Select(type => $"typeof({type})").Prepend($"\"{name}\""))})]";
}
