using Microsoft.Data.Sqlite;

namespace Notes;

/// <summary>The notes, in a SQLite file on the volume. Only one replica writes to it.</summary>
internal sealed class NoteStore
{
    private readonly string _connectionString;

    public NoteStore(IConfiguration configuration)
    {
        _connectionString = configuration.GetConnectionString("Notes") ?? "Data Source=notes.db";
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)";
        command.ExecuteNonQuery();
    }

    public async Task<IReadOnlyList<Note>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, text FROM notes ORDER BY id";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var notes = new List<Note>();
        while (await reader.ReadAsync(cancellation))
        {
            notes.Add(new Note(reader.GetInt64(0), reader.GetString(1)));
        }

        return notes;
    }

    public async Task<Note> AddAsync(string text, CancellationToken cancellation)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO notes (text) VALUES ($text) RETURNING id";
        command.Parameters.AddWithValue("$text", text);
        return new Note((long)(await command.ExecuteScalarAsync(cancellation))!, text);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
