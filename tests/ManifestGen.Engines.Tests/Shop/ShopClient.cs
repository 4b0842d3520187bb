using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>A customer.</summary>
internal sealed class ShopClient(Uri gateway) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = gateway };

    public Task<string> ProductsAsync() => _http.GetStringAsync("/products");

    /// <summary>Orders two mugs.</summary>
    public async Task<JsonNode> OrderAsync()
    {
        using var response = await _http.PostAsJsonAsync("/orders", new { sku = "mug", quantity = 2 });
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!;
    }

    /// <summary>The status of the answer to an order.</summary>
    public async Task<HttpStatusCode> TryOrderAsync()
    {
        using var response = await _http.PostAsJsonAsync("/orders", new { sku = "mug", quantity = 2 });
        return response.StatusCode;
    }

    public async Task<JsonNode> FindAsync(string order) => JsonNode.Parse(await _http.GetStringAsync($"/orders/{order}"))!;

    /// <summary>The order as it is when it is shipped, or after half a minute.</summary>
    public async Task<JsonNode> ShippedAsync(string order)
    {
        var end = Patience.In(TimeSpan.FromSeconds(30));
        var found = await FindAsync(order);
        while (found["shipped"] is null && !end.HasPassed)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            found = await FindAsync(order);
        }

        return found;
    }

    public void Dispose() => _http.Dispose();
}
