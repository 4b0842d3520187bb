using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>The whole system under <c>docker compose up --wait</c>.</summary>
[Collection(ShopImagesCollection.Name)]
public sealed class ShopComposeTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [RequiresCommandFact(Tools.Engine)]
    public void Every_service_becomes_healthy()
    {
        var containers = shop.Containers.Select(Inspect).ToList();

        Assert.Equal(
            ["catalog", "gateway", "orders", "postgres", "rabbitmq", "redis", "shipping"],
            containers.Select(ServiceOf).Distinct().Order(StringComparer.Ordinal));
        Assert.All(containers, container => Assert.Equal("healthy", (string?)container["State"]!["Health"]!["Status"]));
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task A_request_through_the_gateway_reaches_the_database_and_is_remembered_by_the_cache()
    {
        using var client = new ShopClient(shop.Project.Address);

        Assert.Contains("Stoneware mug", await client.ProductsAsync(), StringComparison.Ordinal);

        Assert.Equal("3", Sql("SELECT count(*) FROM products"));
        Assert.Equal("1", Exec("redis", "redis-cli", "exists", "products"));
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task An_order_goes_through_the_queue_to_the_worker_who_ships_it()
    {
        using var client = new ShopClient(shop.Project.Address);

        var order = await client.OrderAsync();
        var shipped = await client.ShippedAsync((string)order["id"]!);

        Assert.Null(order["shipped"]);
        Assert.NotNull(shipped["shipped"]);
        Assert.Equal(25.00m, (decimal)shipped["total"]!);
    }

    /// <summary>
    /// The gateway's code asks http://catalog, which without service discovery is port 80. Nobody listens there, so that an answer proves that
    /// Microsoft.Extensions.ServiceDiscovery has found the port in services__catalog__http__0.
    /// </summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task Services_find_each_other_by_service_discovery()
    {
        using var client = new ShopClient(shop.Project.Address);
        var gateway = shop.ContainerOf("gateway");

        Assert.False(Neighbour.CanConnect(gateway, "catalog", 80));
        Assert.True(Neighbour.CanConnect(gateway, "catalog", 8080));
        Assert.Contains("kettle", await client.ProductsAsync(), StringComparison.Ordinal);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Only_who_depends_on_a_server_reaches_it()
    {
        Assert.True(Neighbour.CanConnect(shop.ContainerOf("catalog"), "postgres", 5432));
        Assert.False(Neighbour.CanConnect(shop.ContainerOf("gateway"), "postgres", 5432));
        Assert.False(Neighbour.CanConnect(shop.ContainerOf("catalog"), "rabbitmq", 5672));
    }

    /// <summary>One service that is broken into is not the whole shop.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task Each_service_is_a_user_of_its_own_who_reaches_what_it_works_with()
    {
        using var client = new ShopClient(shop.Project.Address);
        await client.ShippedAsync((string)(await client.OrderAsync())["id"]!);

        Assert.Equal("catalog\norders\nreports\nshipping", Sql("SELECT rolname FROM pg_roles WHERE rolcanlogin AND NOT rolsuper ORDER BY rolname"));
        Assert.Equal("products:catalog", Sql("SELECT tablename || ':' || tableowner FROM pg_tables WHERE tablename = 'products'"));
        Assert.Equal("orders:orders", Sql("SELECT tablename || ':' || tableowner FROM pg_tables WHERE tablename = 'orders'"));
        Assert.Equal("f", Sql("SELECT has_table_privilege('shipping', 'products', 'SELECT') OR has_table_privilege('catalog', 'orders', 'SELECT')"));
        Assert.Equal("f", Sql("SELECT has_table_privilege('reports', 'orders', 'UPDATE') OR has_schema_privilege('shipping', 'public', 'CREATE')"));
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task The_scheduled_job_is_run_by_hand()
    {
        using var client = new ShopClient(shop.Project.Address);
        await client.ShippedAsync((string)(await client.OrderAsync())["id"]!);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var report = shop.Project.Compose("run", "--rm", "--no-TTY", "reports", today).MustSucceed().Output;

        Assert.Matches($"{today}: [1-9][0-9]* orders, [1-9][0-9]* of them shipped", report);
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Everything_stops_by_itself_and_comes_back_with_its_data()
    {
        using (var client = new ShopClient(shop.Project.Address))
        {
            await client.OrderAsync();
        }

        var orders = Sql("SELECT count(*) FROM orders");
        var watch = Stopwatch.StartNew();

        shop.Project.Compose("stop").MustSucceed();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience.Of(TimeSpan.FromSeconds(45)));
        // 137 would be the end of one that was killed, 143 is that of a program that leaves the signal to the system.
        Assert.All(shop.Containers.Select(Inspect), container => Assert.True((int?)container["State"]!["ExitCode"] is 0 or 143, ServiceOf(container)));

        shop.Project.Up();
        Assert.Equal(orders, Sql("SELECT count(*) FROM orders"));
    }

    private string Sql(string query) => Exec("postgres", "psql", "--username=postgres", "--dbname=shop", "--tuples-only", "--no-align", "--command", query);

    private string Exec(string service, params string[] command) =>
        shop.Project.Compose(["exec", "--no-TTY", service, .. command]).MustSucceed().Output.Trim();

    private static JsonNode Inspect(string container) => JsonNode.Parse(Docker.Ask("inspect", container))![0]!;

    private static string ServiceOf(JsonNode container) => (string)container["Config"]!["Labels"]!["com.docker.compose.service"]!;
}
