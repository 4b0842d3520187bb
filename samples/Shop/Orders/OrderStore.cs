using Npgsql;

namespace Shop.Orders;

/// <summary>The orders in the database.</summary>
internal sealed class OrderStore(NpgsqlDataSource database)
{
    /// <summary>The table, and an index of the orders that are not announced yet.</summary>
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS orders (
            id uuid PRIMARY KEY,
            sku text NOT NULL,
            quantity integer NOT NULL,
            total numeric(10, 2) NOT NULL,
            placed timestamptz NOT NULL DEFAULT now(),
            announced timestamptz,
            shipped timestamptz);
        CREATE INDEX IF NOT EXISTS orders_to_announce ON orders (placed) WHERE announced IS NULL;
        """;

    private const string Columns = "id, sku, quantity, total, placed, shipped";

    public async Task<Order> PlaceAsync(NewOrder order, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"INSERT INTO orders (id, sku, quantity, total) VALUES ($1, $2, $3, $4) RETURNING {Columns}");
        command.Parameters.Add(new NpgsqlParameter { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new NpgsqlParameter { Value = order.Sku });
        command.Parameters.Add(new NpgsqlParameter { Value = order.Quantity });
        command.Parameters.Add(new NpgsqlParameter { Value = order.Total });
        return (await ReadAsync(command, cancellation))!;
    }

    public async Task<Order?> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"SELECT {Columns} FROM orders WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        return await ReadAsync(command, cancellation);
    }

    private static async Task<Order?> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new(reader.GetGuid(0), reader.GetString(1), reader.GetInt32(2), reader.GetDecimal(3), reader.GetDateTime(4), reader.GetFieldValue<DateTime?>(5))
            : null;
    }
}
