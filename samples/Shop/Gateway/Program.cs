using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Http.Resilience;
using Shop.Gateway;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();

// http://catalog is resolved from services:catalog:http, which [DependsOn("catalog")] sets in the container. Failed queries are retried, but an order is placed
// only once.
builder.Services.AddServiceDiscovery();
builder.Services.ConfigureHttpClientDefaults(client =>
{
    client.AddStandardResilienceHandler(resilience => resilience.Retry.DisableForUnsafeHttpMethods());
    client.AddServiceDiscovery();
});
builder.Services.AddHttpClient<CatalogClient>(client => client.BaseAddress = new Uri("http://catalog"));
builder.Services.AddHttpClient<OrdersClient>(client => client.BaseAddress = new Uri("http://orders"));

var app = builder.Build();

// No check calls the other services: customers can browse the catalog even without the orders service.
app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health");

app.MapGet("/products", (CatalogClient catalog, CancellationToken cancellation) => catalog.ListAsync(cancellation));

app.MapPost("/orders", async (NewOrder order, CatalogClient catalog, OrdersClient orders, CancellationToken cancellation) =>
{
    if (order.Quantity < 1 || await catalog.FindAsync(order.Sku, cancellation) is not { } product)
    {
        return Results.BadRequest();
    }

    var placed = await orders.PlaceAsync(order, order.Quantity * product.Price, cancellation);
    return Results.Created($"/orders/{placed.Id}", placed);
});

app.MapGet("/orders/{id:guid}", async (Guid id, OrdersClient orders, CancellationToken cancellation) =>
    await orders.FindAsync(id, cancellation) is { } order ? Results.Ok(order) : Results.NotFound());

app.Run();
