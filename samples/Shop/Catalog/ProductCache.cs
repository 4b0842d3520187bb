using System.Text.Json;
using StackExchange.Redis;

namespace Shop.Catalog;

/// <summary>Caches the most frequent query of the database. Without the cache, the answers are the same, but slower.</summary>
internal sealed class ProductCache(IConnectionMultiplexer redis, ProductStore store, ILogger<ProductCache> logger)
{
    private const string Key = "products";

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    public async Task<IReadOnlyList<Product>> ListAsync(CancellationToken cancellation)
    {
        if (await TryAsync(cache => cache.StringGetAsync(Key)) is { HasValue: true } remembered)
        {
            return JsonSerializer.Deserialize<List<Product>>((string)remembered!)!;
        }

        var products = await store.ListAsync(cancellation);
        await TryAsync(cache => cache.StringSetAsync(Key, JsonSerializer.Serialize(products), Lifetime));
        return products;
    }

    private async Task<T?> TryAsync<T>(Func<IDatabase, Task<T>> action)
    {
        try
        {
            return await action(redis.GetDatabase());
        }
        catch (Exception exception) when (exception is RedisException or RedisTimeoutException)
        {
            logger.LogWarning("The cache cannot be used: {Reason}", exception.GetBaseException().Message);
            return default;
        }
    }
}
