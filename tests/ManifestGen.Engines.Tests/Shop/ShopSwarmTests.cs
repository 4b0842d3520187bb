using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>The whole system under <c>docker stack deploy</c>.</summary>
[Collection(ShopImagesCollection.Name)]
public sealed class ShopSwarmTests(RunningStack shop) : IClassFixture<RunningStack>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Without any order at the start: who has no database yet is not ready yet.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task It_converges_and_a_request_through_the_gateway_reaches_the_database()
    {
        await shop.ConvergeAsync();

        Assert.Equal("2/2", shop.Stack.Replicas("catalog"));
        Assert.Equal("0/0", shop.Stack.Replicas("reports"));
        Assert.Contains("Stoneware mug", Neighbour.Get(shop.Stack.Containers("gateway")[0], "/products"), StringComparison.Ordinal);
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Only_who_depends_on_a_server_reaches_it()
    {
        await shop.ConvergeAsync();

        Assert.True(Neighbour.CanConnect(shop.Stack.Containers("catalog")[0], "postgres", 5432));
        Assert.False(Neighbour.CanConnect(shop.Stack.Containers("gateway")[0], "postgres", 5432));
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task A_container_that_is_killed_is_replaced()
    {
        await shop.ConvergeAsync();
        var victim = shop.Stack.Containers("catalog")[0];

        Docker.Ask("kill", victim);

        await shop.Stack.WaitAsync(() => !shop.Stack.Containers("catalog").Contains(victim) && shop.Stack.Replicas("catalog") == "2/2", Patience);
    }

    /// <summary>A version that listens on another port than the one it is asked on. The shorter times spare the test the minute that a start may take.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public async Task An_update_that_does_not_become_healthy_is_rolled_back()
    {
        await shop.ConvergeAsync();
        const string Variables = "{{json .Spec.TaskTemplate.ContainerSpec.Env}}";
        var before = shop.Stack.Inspect("gateway", Variables);
        var running = shop.Stack.Containers("gateway");

        shop.Stack.Update("gateway", "--env-add", "ASPNETCORE_HTTP_PORTS=8099", "--health-start-period", "1s", "--health-interval", "1s");

        await shop.Stack.WaitAsync(() => shop.Stack.Inspect("gateway", "{{.UpdateStatus.State}}") == "rollback_completed", Patience);
        Assert.Equal(before, shop.Stack.Inspect("gateway", Variables));
        // A new instance is started first: those that were well have been there all the time.
        Assert.Equal(running.Order(StringComparer.Ordinal), shop.Stack.Containers("gateway").Order(StringComparer.Ordinal));
    }
}
