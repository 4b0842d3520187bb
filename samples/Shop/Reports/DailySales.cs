using Npgsql;
using Shop.Backing;

namespace Shop.Reports;

/// <summary>What was sold on one day.</summary>
internal sealed record DailySales(long Orders, long Shipped, decimal Revenue)
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS daily_sales (day date PRIMARY KEY, orders bigint NOT NULL, shipped bigint NOT NULL, revenue numeric(12, 2) NOT NULL)
        """;

    // Writing it twice gives the same report, because a job can run again.
    private const string Sum = """
        INSERT INTO daily_sales
        SELECT $1, count(*), count(shipped), coalesce(sum(total), 0) FROM orders WHERE placed >= $1 AND placed < $1 + 1
        ON CONFLICT (day) DO UPDATE SET orders = excluded.orders, shipped = excluded.shipped, revenue = excluded.revenue
        RETURNING orders, shipped, revenue
        """;

    public static async Task<DailySales> ReportAsync(NpgsqlDataSource database, DateOnly day, CancellationToken cancellation)
    {
        await DatabaseSchema.CreateAsync(database, Schema, cancellation);
        await using var command = database.CreateCommand(Sum);
        command.Parameters.Add(new NpgsqlParameter { Value = day });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetDecimal(2));
    }
}
