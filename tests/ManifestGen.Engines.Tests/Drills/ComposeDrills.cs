using System.Net;
using System.Text.Json.Nodes;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Engines.Tests.Shop;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Drills;

/// <summary>What a system of the generated Compose file does when something breaks. Each drill leaves it healthy.</summary>
[Collection(ShopImagesCollection.Name)]
public sealed class ComposeDrills(RunningShop shop) : IClassFixture<RunningShop>
{
    private static readonly string[] Programs = ["catalog", "gateway", "orders", "shipping"];

    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(2);

    [RequiresCommandFact(Tools.Engine)]
    public async Task Database_away_for_a_minute_restarts_no_program_and_loses_no_order()
    {
        using var client = new ShopClient(shop.Project.Address);
        var accepted = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            accepted.Add((string)(await client.OrderAsync())["id"]!);
        }

        var starts = Starts(Programs);

        shop.Project.Compose("kill", "postgres").MustSucceed();
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(1));

            Assert.Equal(HttpStatusCode.InternalServerError, await client.TryOrderAsync());
            Assert.Equal(("unhealthy", "unhealthy", "healthy"), (HealthOf("catalog"), HealthOf("orders"), HealthOf("gateway")));
            Assert.Equal(starts, Starts(Programs));
        }
        finally
        {
            shop.Project.Compose("start", "postgres").MustSucceed();
        }

        await BecomeHealthyAsync();

        Assert.Equal(starts, Starts(Programs));
        foreach (var order in accepted)
        {
            Assert.NotNull((await client.ShippedAsync(order))["shipped"]);
        }

        Assert.NotNull((await client.ShippedAsync((string)(await client.OrderAsync())["id"]!))["shipped"]);
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Full_folders_of_temporary_files_harm_neither_the_programs_nor_their_health_checks()
    {
        string[] services = ["catalog", "gateway", "shipping"];
        var starts = Starts(Programs);

        Assert.All(services, service => Assert.Equal(64 * 1024 * 1024, InContainer.FillTemporaryFiles(shop.ContainerOf(service))));

        foreach (var service in services)
        {
            await HealthyChecksAsync(shop.ContainerOf(service));
        }

        Assert.Equal(starts, Starts(Programs));
        using var client = new ShopClient(shop.Project.Address);
        var order = await client.OrderAsync();
        Assert.NotNull((await client.ShippedAsync((string)order["id"]!))["shipped"]);

        shop.Project.Compose(["restart", .. services]).MustSucceed();
        await BecomeHealthyAsync();
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Memory_above_the_limit_ends_the_container_which_starts_again_and_no_other_one()
    {
        var others = Programs.Where(service => service != "catalog").Append("postgres").Append("redis").ToArray();
        var starts = Starts(others);
        var before = Starts(["catalog"]);
        var container = shop.ContainerOf("catalog");

        InContainer.ExceedMemory(container);

        await Patience.In(Recovery).WaitAsync(() => Starts(["catalog"])[0] != before[0] && HealthOf("catalog") == "healthy", State);
        Assert.Equal(container, shop.ContainerOf("catalog"));
        Assert.True((int)Inspect("catalog")["RestartCount"]! > 0);
        Assert.Equal(starts, Starts(others));
        using var client = new ShopClient(shop.Project.Address);
        Assert.Contains("Stoneware mug", await client.ProductsAsync(), StringComparison.Ordinal);
    }

    /// <summary>As many requests as there are here are at work when the signal comes; each is answered, and each order is in the database.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task Signal_to_stop_aborts_no_request_that_has_begun()
    {
        const int Count = 32;
        var before = Orders();
        var orders = Enumerable.Range(0, Count).Select(_ => new HalfSentOrder(shop.Project.Address)).ToList();
        try
        {
            // So that the program has all of them.
            await Task.Delay(Patience.Of(TimeSpan.FromSeconds(1)));
            var stop = Task.Run(() => shop.Project.Compose("stop", "gateway").MustSucceed());
            await Task.Delay(TimeSpan.FromSeconds(2));

            Assert.All(await Task.WhenAll(orders.Select(order => order.FinishAsync())), status => Assert.Equal(201, status));
            await stop;
        }
        finally
        {
            orders.ForEach(order => order.Dispose());
        }

        Assert.Equal(0, (int?)Inspect("gateway", all: true)["State"]!["ExitCode"]);
        Assert.Equal(before + Count, Orders());
        shop.Project.Compose("start", "gateway").MustSucceed();
        await BecomeHealthyAsync();
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Second_up_changes_nothing()
    {
        var starts = shop.Containers.Select(StartOf).ToList();

        shop.Project.Up();

        Assert.Equal(starts, shop.Containers.Select(StartOf));
    }

    private Task BecomeHealthyAsync() => Patience.In(Recovery).WaitAsync(() => Programs.All(service => HealthOf(service) == "healthy"), State);

    /// <summary>Waits for a health check that begins from now on, and must succeed.</summary>
    private async Task HealthyChecksAsync(string container)
    {
        var seen = Checks().Select(check => (string)check["Start"]!).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<JsonNode> fresh = [];
        await Patience.In(Recovery).WaitAsync(() => (fresh = [.. Checks().Where(check => !seen.Contains((string)check["Start"]!))]).Count > 0, State);
        Assert.All(fresh, check => Assert.True((int)check["ExitCode"]! == 0, (string?)check["Output"]));

        JsonNode[] Checks() => [.. JsonNode.Parse(Docker.Ask("inspect", "--format", "{{json .State.Health.Log}}", container))!.AsArray().Select(check => check!)];
    }

    private long Orders() => long.Parse(
        shop.Project.Compose("exec", "--no-TTY", "postgres", "psql", "--username=postgres", "--dbname=shop", "--tuples-only", "--no-align", "--command", "SELECT count(*) FROM orders").MustSucceed().Output,
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Which containers the services have, and since when each runs.</summary>
    private List<string> Starts(IEnumerable<string> services) => [.. services.SelectMany(shop.ContainersOf).Select(StartOf)];

    private static string StartOf(string container) => Docker.Ask("inspect", "--format", "{{.Name}} {{.Id}} {{.State.StartedAt}}", container);

    /// <summary>The worst of all instances.</summary>
    private string HealthOf(string service) =>
        shop.ContainersOf(service).Select(container => Docker.Ask("inspect", "--format", "{{.State.Health.Status}}", container)).Max(StringComparer.Ordinal) ?? "gone";

    private JsonNode Inspect(string service, bool all = false) =>
        JsonNode.Parse(Docker.Ask("inspect", shop.Project.Compose(["ps", "--quiet", .. all ? new[] { "--all" } : [], service]).MustSucceed().Output.Split('\n')[0]))![0]!;

    private string State() => shop.Project.Compose("ps", "--all").Output + shop.Project.Compose("logs", "--tail", "5").Output;
}
