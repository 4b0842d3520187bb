using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>The whole system under <c>docker stack deploy</c>.</summary>
[Collection(ShopImagesCollection.Name)]
public sealed class ShopSwarmTests(RunningStack shop) : IClassFixture<RunningStack>
{
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
}
