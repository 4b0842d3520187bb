using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds the files with databases of SQLite, and of LiteDB, which is in a file too.</summary>
internal static class SqliteFiles
{
    private const string Extensions = "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions";

    private static readonly string[] FileKeys = ["Data Source", "DataSource", "Filename"];

    /// <summary>Classes that are made of a connection string, and what their parameter for it is called.</summary>
    private static readonly (string Type, string Parameter)[] Connections =
    [
        ("Microsoft.Data.Sqlite.SqliteConnection", "connectionString"), ("System.Data.SQLite.SQLiteConnection", "connectionString"),
        ("SQLite.SQLiteConnection", "databasePath"), ("SQLite.SQLiteAsyncConnection", "databasePath"), ("LiteDB.LiteDatabase", "connectionString"),
    ];

    private static readonly (string Type, string Property)[] Builders =
        [("Microsoft.Data.Sqlite.SqliteConnectionStringBuilder", "DataSource"), ("System.Data.SQLite.SQLiteConnectionStringBuilder", "DataSource")];

    public static string[] Names { get; } = Connections.Select(connection => NameOf(connection.Type)).Concat(["UseSqlite", "AddSqlite", "DataSource"]).Distinct().ToArray();

    /// <summary>The whole path of each that is known, what says it in code, and where a settings file does.</summary>
    public static IEnumerable<(string Path, IOperation At, SettingPlace? In)> In(DeclaredProgram program) =>
        from connection in ConnectionsIn(program.Code)
        where program.Reaches(connection.Value)
        let text = TextOf(connection.Value, program)
        let file = connection.IsPath ? PathIn(text.Text) : FileOf(text.Text)
        let path = file is null ? null : ContainerPaths.Of(file, program.Service)
        where path is not null
        select (path, connection.Value, text.Place);

    private static string NameOf(string type) => type.Substring(type.LastIndexOf('.') + 1);

    // A constant, or what the settings give for a name, or what code takes where they do not.
    private static (string? Text, SettingPlace? Place) TextOf(IOperation connection, DeclaredProgram program)
    {
        if (connection.ConstantText() is { } text || program.Code.Sites.FramesOf(connection) is not [var frame])
        {
            return (connection.ConstantText(), null);
        }

        var (origin, at) = Values.Origin(connection, frame, program.Code);
        var (read, otherwise) = origin is ICoalesceOperation coalesce ? (Values.Origin(coalesce.Value, at, program.Code), coalesce.WhenNull) : ((origin, at), null);
        if (!IsRead(read.Operation))
        {
            return (PathValues.Text(origin, at, program.Service, program.Code), null);
        }

        var key = read.Operation is IInvocationOperation { TargetMethod.Name: "GetConnectionString" } call
            ? Values.KnownText(call.Argument("name"), read.Frame, program.Code) is { } name ? $"ConnectionStrings:{name}" : null
            : ConfigurationKeys.Of(read.Operation, read.Frame, program.Code);
        if (key is null || ConfigurationKeys.HaveOtherSources(program) || program.SettingsOf(program.Service) is not { IsComplete: true } settings)
        {
            return default;
        }

        return settings.InFile(key) is { Text: { } value } setting ? ((string?)value, (SettingPlace?)setting.Place)
            : settings.Has(key) || otherwise is null ? default
            : (PathValues.Text(otherwise, at, program.Service, program.Code), null);
    }

    private static bool IsRead(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "GetConnectionString" or "GetValue" or "GetEnvironmentVariable" } => true,
        IPropertyReferenceOperation { Arguments.Length: 1 } => true,
        _ => false,
    };

    private static IEnumerable<(IOperation Value, bool IsPath)> ConnectionsIn(ProgramCode code) =>
        code.Calls("UseSqlite").Where(call => call.IsOf(Extensions)).Select(call => (Value: call.Argument("connectionString"), IsPath: false))
            .Concat(code.Calls("AddSqlite").Where(call => call.TargetMethod.ContainingType?.Name == "SqliteServiceCollectionExtensions").Select(call => (Value: call.Argument("connectionString"), IsPath: false)))
            .Concat(from connection in Connections
                    from creation in code.Creations(NameOf(connection.Type))
                    where creation.Type?.FullName() == connection.Type
                    select (Value: creation.Argument(connection.Parameter), IsPath: connection.Parameter == "databasePath" || connection.Type.StartsWith("LiteDB", StringComparison.Ordinal)))
            .Concat(from builder in Builders
                    from assignment in code.Assignments(builder.Property)
                    where assignment.Target is IPropertyReferenceOperation { Property.ContainingType: { } type } && type.FullName() == builder.Type && !HasMode(assignment)
                    select (Value: (IOperation?)assignment.Value, IsPath: true))
            .Where(connection => connection.Value is not null)
            .Select(connection => (connection.Value!, connection.IsPath));

    // A database that is only in memory, or only read.
    private static bool HasMode(ISimpleAssignmentOperation assignment) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation initializer
        && initializer.Initializers.Any(other => other is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Mode" } });

    // LiteDB takes a path alone, or a connection string.
    private static string? PathIn(string? text) =>
        text is null or "" or ":memory:" || text.StartsWith("file:", StringComparison.Ordinal) || text[0] == Values.Unknown ? null : text.Contains('=') ? FileOf(text) : text;

    /// <summary>Null for a database in memory, one that is only read, and where no file is named.</summary>
    private static string? FileOf(string? connectionString)
    {
        var settings = (connectionString ?? "").Split(';').Select(setting => setting.Split(['='], 2)).Where(setting => setting.Length == 2).ToArray();
        var file = settings.FirstOrDefault(setting => FileKeys.Contains(setting[0].Trim(), StringComparer.OrdinalIgnoreCase))?[1].Trim();
        var mode = settings.FirstOrDefault(setting => string.Equals(setting[0].Trim(), "Mode", StringComparison.OrdinalIgnoreCase))?[1].Trim().ToLowerInvariant();
        return file is null or "" or ":memory:" || file[0] == Values.Unknown || file.StartsWith("file:", StringComparison.Ordinal) || mode is "memory" or "readonly" ? null : file;
    }
}
