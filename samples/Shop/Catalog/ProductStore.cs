using Npgsql;

namespace Shop.Catalog;

/// <summary>The products in the database.</summary>
internal sealed class ProductStore(NpgsqlDataSource database)
{
    /// <summary>The table, with the initial articles of a new shop.</summary>
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS products (sku text PRIMARY KEY, name text NOT NULL, price numeric(10, 2) NOT NULL);
        INSERT INTO products VALUES ('kettle', 'Enamel kettle', 39.90), ('mug', 'Stoneware mug', 12.50), ('pan', 'Cast-iron pan', 54.00)
        ON CONFLICT DO NOTHING;
        """;

    public async Task<List<Product>> ListAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT sku, name, price FROM products ORDER BY sku");
        return await ReadAsync(command, cancellation);
    }

    public async Task<Product?> FindAsync(string sku, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT sku, name, price FROM products WHERE sku = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = sku });
        return (await ReadAsync(command, cancellation)).SingleOrDefault();
    }

    private static async Task<List<Product>> ReadAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        var products = new List<Product>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            products.Add(new(reader.GetString(0), reader.GetString(1), reader.GetDecimal(2)));
        }

        return products;
    }
}
