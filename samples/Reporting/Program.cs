using Npgsql;
using Reporting;

var connectionString = Environment.GetEnvironmentVariable("ConnectionStrings__Sales");
if (string.IsNullOrEmpty(connectionString) || args is not [var command])
{
    Console.Error.WriteLine("Usage: ConnectionStrings__Sales=... reporting (migrate | report)");
    return 2;
}

using var stop = new CancellationTokenSource();
using var onTerminate = PosixSignals.Cancel(stop);
await using var database = NpgsqlDataSource.Create(connectionString);

switch (command)
{
    case "migrate":
        await Migrator.MigrateAsync(database, stop.Token);
        return 0;
    case "report":
        await DailyReport.WriteAsync(database, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), stop.Token);
        return 0;
    default:
        Console.Error.WriteLine($"There is no command '{command}'.");
        return 2;
}
