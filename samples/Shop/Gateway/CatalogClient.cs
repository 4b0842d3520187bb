using System.Net;

namespace Shop.Gateway;

/// <summary>An article, as the catalog describes it.</summary>
internal sealed record Product(string Sku, string Name, decimal Price);

/// <summary>Calls the service "catalog".</summary>
internal sealed class CatalogClient(HttpClient http)
{
    public async Task<Product[]> ListAsync(CancellationToken cancellation) =>
        await http.GetFromJsonAsync<Product[]>("/products", cancellation) ?? [];

    public async Task<Product?> FindAsync(string sku, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"/products/{Uri.EscapeDataString(sku)}", cancellation);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Product>(cancellation);
    }
}
