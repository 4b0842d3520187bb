using Microsoft.AspNetCore.Diagnostics.HealthChecks;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();

var app = builder.Build();

// Map them in every environment, because the engines probe in production too. Liveness runs no check, because a restart does not repair a database.
app.MapHealthChecks("/alive", new HealthCheckOptions { Predicate = _ => false });
app.MapHealthChecks("/health");

app.MapGet("/", () => "Hello from service-name");

app.Run();
