using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Engines.Tests.Shop;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Drills;

/// <summary>What a system of the generated stack file does when something breaks. Each drill leaves it as it was.</summary>
[Collection(ShopImagesCollection.Name)]
public sealed class SwarmDrills(RunningStack shop) : IClassFixture<RunningStack>
{
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(2);

    private static readonly string[] Programs = ["catalog", "gateway", "orders", "shipping"];

    /// <summary>Longer than it takes Swarm to end what fails its health check.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task Database_away_for_a_minute_ends_no_task_and_loses_no_order()
    {
        await shop.ConvergeAsync();
        var order = Order();
        var containers = Containers();

        shop.Stack.Scale("postgres", 0);
        await Task.Delay(TimeSpan.FromMinutes(1));
        Assert.Empty(shop.Stack.Containers("postgres"));
        Assert.Equal(containers, Containers());

        shop.Stack.Scale("postgres", 1);
        await shop.Stack.WaitAsync(() => TryGet($"/orders/{order}").Contains("\"shipped\":\"", StringComparison.Ordinal), Recovery);
        await shop.ConvergeAsync();
        Assert.Equal(containers, Containers());
        Assert.NotEqual(order, Order());
    }

    /// <summary>Of its two attempts it needs one: the program waits before it starts.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task Job_that_starts_before_its_database_waits_for_it_and_uses_no_attempt_up()
    {
        await shop.ConvergeAsync();
        shop.Stack.Scale("postgres", 0);
        try
        {
            await shop.Stack.WaitAsync(() => shop.Stack.Containers("postgres").Count == 0, Recovery);

            shop.Stack.Scale("reports", 1);
            await shop.Stack.WaitAsync(() => shop.Stack.Logs("reports").Contains("Waiting up to 300 s for postgres:5432 before the program starts", StringComparison.Ordinal), Recovery);
            shop.Stack.Scale("postgres", 1);

            await shop.Stack.WaitAsync(() => shop.Stack.Logs("reports").Contains("in revenue.", StringComparison.Ordinal), Recovery);
            Assert.Single(shop.Stack.TasksOf("reports"));
        }
        finally
        {
            shop.Stack.Scale("reports", 0);
            shop.Stack.Scale("postgres", 1);
        }
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Container_that_is_killed_is_replaced()
    {
        await shop.ConvergeAsync();
        var victim = shop.Stack.Containers("catalog")[0];

        Docker.Ask("kill", victim);

        // Swarm says 2/2 until it has noticed.
        await shop.Stack.WaitAsync(
            () => shop.Stack.Containers("catalog") is { Count: 2 } containers && !containers.Contains(victim) && shop.Stack.Replicas("catalog") == "2/2",
            Recovery);
    }

    /// <summary>A version that listens on another port than the one it is asked on. The shorter times spare the test the minute that a start may take.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task Update_that_does_not_become_healthy_is_rolled_back_and_the_old_version_answers_meanwhile()
    {
        await shop.ConvergeAsync();
        const string Variables = "{{json .Spec.TaskTemplate.ContainerSpec.Env}}";
        var before = shop.Stack.Inspect("gateway", Variables);
        var running = Sorted("gateway");

        shop.Stack.Update("gateway", "--env-add", "ASPNETCORE_HTTP_PORTS=8099", "--health-start-period", "1s", "--health-interval", "1s");

        await shop.Stack.WaitAsync(
            () =>
            {
                Assert.All(running, container => Assert.Contains("Stoneware mug", Neighbour.Get(container, "/products"), StringComparison.Ordinal));
                return shop.Stack.Inspect("gateway", "{{.UpdateStatus.State}}") == "rollback_completed";
            },
            Recovery);
        Assert.Equal(before, shop.Stack.Inspect("gateway", Variables));
        // A new instance is started first: those that were well have been there all the time.
        Assert.Equal(running, Sorted("gateway"));
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Second_deploy_changes_nothing()
    {
        await shop.ConvergeAsync();
        var tasks = shop.Stack.TaskIds;
        var containers = Containers();

        shop.Stack.Redeploy();
        // What Swarm had to change it would have begun by now.
        await Task.Delay(Patience.Of(TimeSpan.FromSeconds(5)));

        Assert.Equal(tasks, shop.Stack.TaskIds);
        Assert.Equal(containers, Containers());
    }

    private string Order()
    {
        var answer = Neighbour.Post(shop.Stack.Containers("gateway")[0], "/orders", """{"sku":"mug","quantity":2}""");
        Assert.Contains(" 201 ", answer, StringComparison.Ordinal);
        return answer.Split("\"id\":\"")[1].Split('"')[0];
    }

    private string TryGet(string path) => Neighbour.TryGet(shop.Stack.Containers("gateway")[0], path);

    private List<string> Containers() => [.. Programs.SelectMany(Sorted)];

    private List<string> Sorted(string service) => [.. shop.Stack.Containers(service).Order(StringComparer.Ordinal)];
}
