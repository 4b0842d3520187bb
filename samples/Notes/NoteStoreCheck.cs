using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Notes;

/// <summary>Whether the file on the volume can be read.</summary>
internal sealed class NoteStoreCheck(NoteStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.ListAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
