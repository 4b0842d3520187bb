using System.Net;

namespace Shop.Gateway;

/// <summary>An order request of a customer.</summary>
internal sealed record NewOrder(string Sku, int Quantity);

/// <summary>An order, as the service of the orders describes it.</summary>
internal sealed record Order(Guid Id, string Sku, int Quantity, decimal Total, DateTime Placed, DateTime? Shipped);

/// <summary>Calls the service "orders".</summary>
internal sealed class OrdersClient(HttpClient http)
{
    public async Task<Order> PlaceAsync(NewOrder order, decimal total, CancellationToken cancellation)
    {
        using var response = await http.PostAsJsonAsync("/orders", new { order.Sku, order.Quantity, Total = total }, cancellation);
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Order>(cancellation))!;
    }

    public async Task<Order?> FindAsync(Guid id, CancellationToken cancellation)
    {
        using var response = await http.GetAsync($"/orders/{id}", cancellation);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Order>(cancellation);
    }
}
