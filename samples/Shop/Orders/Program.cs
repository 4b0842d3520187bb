using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Shop.Backing;
using Shop.Orders;

var builder = WebApplication.CreateBuilder(args);
builder.AddPostgres(OrderStore.Schema);
builder.AddRabbitMq();
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddHostedService<OrderAnnouncer>();

var app = builder.Build();

// Liveness runs no check, because a restart does not repair a database. Without the queue, customers can still place orders.
app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health");

app.MapPost("/orders", async (NewOrder order, OrderStore orders, CancellationToken cancellation) =>
{
    var placed = await orders.PlaceAsync(order, cancellation);
    return Results.Created($"/orders/{placed.Id}", placed);
});

app.MapGet("/orders/{id:guid}", async (Guid id, OrderStore orders, CancellationToken cancellation) =>
    await orders.FindAsync(id, cancellation) is { } order ? Results.Ok(order) : Results.NotFound());

app.Run();
