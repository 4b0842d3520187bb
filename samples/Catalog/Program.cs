using Catalog;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ProductStore>();
builder.Services.AddHealthChecks().AddCheck<ProductStoreCheck>("products");

var app = builder.Build();

// Mapped in every environment, because the engines probe in production too. Liveness runs no check: a closed store is no reason for a restart.
app.MapHealthChecks(CatalogService.Probes.Liveness, new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks(CatalogService.Probes.Readiness);

app.MapGet("/products", (ProductStore store, string? search) => store.Search(search ?? ""));
app.MapGet("/products/{sku}", (ProductStore store, string sku) => store.Find(sku) is { } product ? Results.Ok(product) : Results.NotFound());

if (app.Configuration.GetValue<bool>(CatalogService.Settings.FeaturesCheckout))
{
    app.MapPost("/checkout/{sku}", (ProductStore store, string sku) =>
        store.Find(sku) is { } product ? Results.Ok(new { product.Sku, Total = product.Price }) : Results.NotFound());
}

app.Run();
