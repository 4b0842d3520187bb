using Npgsql;

namespace Reporting;

/// <summary>Sums up the sales of a day. Running it twice gives the same report: a job may be run again.</summary>
internal static class DailyReport
{
    private const string Sql = """
        INSERT INTO daily_reports (day, orders, revenue)
        SELECT $1, count(*), coalesce(sum(total), 0) FROM sales WHERE sold >= $1 AND sold < $1 + 1
        ON CONFLICT (day) DO UPDATE SET orders = excluded.orders, revenue = excluded.revenue
        RETURNING orders, revenue
        """;

    public static async Task WriteAsync(NpgsqlDataSource database, DateOnly day, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter { Value = day });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        Console.WriteLine($"{day:yyyy-MM-dd}: {reader.GetInt64(0)} orders, {reader.GetDecimal(1)} in revenue.");
    }
}
