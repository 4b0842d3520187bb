using Npgsql;

namespace Shop.Shipping;

/// <summary>Ships orders.</summary>
internal sealed class Shipper(NpgsqlDataSource database)
{
    /// <summary>Ships an order only once. False if it was shipped before, or is unknown.</summary>
    public async Task<bool> ShipAsync(Guid order, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("UPDATE orders SET shipped = now() WHERE id = $1 AND shipped IS NULL");
        command.Parameters.Add(new NpgsqlParameter { Value = order });
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }
}
