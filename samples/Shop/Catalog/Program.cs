using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Shop.Backing;
using Shop.Catalog;
using StackExchange.Redis;

var builder = WebApplication.CreateBuilder(args);
builder.AddPostgres(ProductStore.Schema);
builder.Services.AddSingleton<ProductStore>();

// It connects in the background, and reconnects after the cache was unavailable.
var cache = ConfigurationOptions.Parse(builder.Configuration.ConnectionString("redis"));
cache.AbortOnConnectFail = false;
builder.Services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(cache));
builder.Services.AddSingleton<ProductCache>();

var app = builder.Build();

// Liveness runs no check, because a restart does not repair a database. Readiness does not check the cache, because the program works without it.
app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health");

app.MapGet("/products", (ProductCache products, CancellationToken cancellation) => products.ListAsync(cancellation));

app.MapGet("/products/{sku}", async (string sku, ProductStore products, CancellationToken cancellation) =>
    await products.FindAsync(sku, cancellation) is { } product ? Results.Ok(product) : Results.NotFound());

app.Run();
