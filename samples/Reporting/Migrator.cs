using System.Reflection;
using Npgsql;

namespace Reporting;

/// <summary>Brings the database's schema up to date: runs the scripts of Migrations that it has not seen, in the order of their names.</summary>
internal static class Migrator
{
    // Any number that nothing else in the database uses: two migrations at once would both run the same script.
    private const long Lock = 7_240_119;

    public static async Task MigrateAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancellation);
        await ExecuteAsync(connection, "CREATE TABLE IF NOT EXISTS migrations (name text PRIMARY KEY, applied timestamptz NOT NULL DEFAULT now())", cancellation);

        var assembly = typeof(Migrator).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!await IsNewAsync(connection, name, cancellation))
            {
                continue;
            }

            await ExecuteAsync(connection, await ReadAsync(assembly, name, cancellation), cancellation);
            Console.WriteLine($"Applied {name}.");
        }

        await transaction.CommitAsync(cancellation);
    }

    private static async Task<bool> IsNewAsync(NpgsqlConnection connection, string name, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("INSERT INTO migrations (name) VALUES ($1) ON CONFLICT DO NOTHING", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = name });
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<string> ReadAsync(Assembly assembly, string name, CancellationToken cancellation)
    {
        await using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }
}
