using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalog;

/// <summary>The service can answer only while its store is open.</summary>
internal sealed class ProductStoreCheck(ProductStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.IsOpen ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("ConnectionStrings:Catalog names no known shelf."));
}
