using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Shop.Backing;

/// <summary>
/// Creates the tables that a service owns, as soon as there is a database. Until then the service runs, but is not ready, so the system needs no start order.
/// </summary>
public sealed class DatabaseSchema(NpgsqlDataSource database, string sql, ILogger<DatabaseSchema> logger) : BackgroundService, IHealthCheck
{
    // An arbitrary number that no other lock in the database uses.
    private const long Lock = 7_240_120;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private volatile bool _isThere;

    /// <summary>Runs statements that can be repeated. Several programs can call it at once, because the lock serializes them.</summary>
    public static async Task CreateAsync(NpgsqlDataSource database, string sql, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var locking = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({Lock})", connection);
        await locking.ExecuteNonQueryAsync(cancellation);
        await using var creation = new NpgsqlCommand(sql, connection);
        await creation.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!_isThere)
        {
            return HealthCheckResult.Unhealthy("The tables are not created yet.");
        }

        // An exception is an unhealthy result too.
        await using var command = database.CreateCommand("SELECT 1");
        await command.ExecuteScalarAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_isThere)
        {
            try
            {
                await CreateAsync(database, sql, stoppingToken);
                _isThere = true;
            }
            catch (NpgsqlException exception)
            {
                logger.LogWarning("The database cannot be used yet: {Reason}", exception.GetBaseException().Message);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }
}
