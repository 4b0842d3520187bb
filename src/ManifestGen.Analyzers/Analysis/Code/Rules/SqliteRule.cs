using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN914: a SQLite file is written by one process, and is gone with what it is in.</summary>
internal sealed class SqliteRule : ICodeRule
{
    private const string Extensions = "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions";
    private const string Connection = "Microsoft.Data.Sqlite.SqliteConnection";

    private static readonly string[] FileKeys = ["Data Source", "DataSource", "Filename"];

    public IEnumerable<string> Names => ["SqliteConnection"];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        from connection in ConnectionsIn(program.Code)
        let text = TextOf(connection, program)
        let file = FileOf(text.Text)
        let path = file is null ? null : ContainerPaths.Of(file, program.Service)
        let finding = path is null ? null : FindingOf(path, program)
        where finding is not null && program.Reaches(connection)
        select new CodeFinding(finding, connection.Syntax) { In = text.Place };

    // A constant, or what the settings give for a name, or what code takes where they do not.
    private static (string? Text, SettingPlace? Place) TextOf(IOperation connection, DeclaredProgram program)
    {
        if (connection.ConstantText() is { } text || program.Code.Sites.FramesOf(connection) is not [var frame])
        {
            return (connection.ConstantText(), null);
        }

        var (origin, at) = Values.Origin(connection, frame, program.Code);
        var (read, otherwise) = origin is ICoalesceOperation coalesce ? (Values.Origin(coalesce.Value, at, program.Code).Operation, coalesce.WhenNull) : (origin, null);
        if (read is not IInvocationOperation { TargetMethod.Name: "GetConnectionString" } call)
        {
            return (Values.KnownText(origin, at, program.Code), null);
        }

        if (Values.KnownText(call.Argument("name"), at, program.Code) is not { } name
            || ConfigurationKeys.HaveOtherSources(program)
            || program.SettingsOf(program.Service) is not { IsComplete: true } settings)
        {
            return default;
        }

        var key = $"ConnectionStrings:{name}";
        return settings.InFile(key) is { Text: { } value } setting ? ((string?)value, (SettingPlace?)setting.Place)
            : settings.Has(key) || otherwise is null ? default
            : (Values.KnownText(otherwise, at, program.Code), null);
    }

    private static Finding? FindingOf(string path, DeclaredProgram program) =>
        !program.Everywhere.Any(service => service.Storage.Mounts.Any(mount => ContainerPaths.IsIn(path, mount.Folder))) && !ContainerPaths.IsIn(path, StorageModel.TemporaryFilesPath)
            ? StateFindings.SqliteIsNotKept(path)
        : program.WithSeveralInstances is { } service && service.Storage.Volumes.Any(volume => !volume.IsReadOnly && ContainerPaths.IsIn(path, volume.Folder))
            ? StateFindings.SqliteHasManyWriters(path, service)
            : null;

    private static IEnumerable<IOperation> ConnectionsIn(ProgramCode code) =>
        code.Calls("UseSqlite").Where(call => call.IsOf(Extensions)).Select(call => call.Argument("connectionString"))
            .Concat(code.Calls("AddSqlite").Where(call => call.TargetMethod.ContainingType?.Name == "SqliteServiceCollectionExtensions").Select(call => call.Argument("connectionString")))
            .Concat(code.Creations("SqliteConnection").Where(creation => creation.Type?.FullName() == Connection).Select(creation => creation.Argument("connectionString")))
            .OfType<IOperation>();

    /// <summary>Null for a database in memory, one that is only read, and where no file is named.</summary>
    private static string? FileOf(string? connectionString)
    {
        var settings = (connectionString ?? "").Split(';').Select(setting => setting.Split(['='], 2)).Where(setting => setting.Length == 2).ToArray();
        var file = settings.FirstOrDefault(setting => FileKeys.Contains(setting[0].Trim(), StringComparer.OrdinalIgnoreCase))?[1].Trim();
        var mode = settings.FirstOrDefault(setting => string.Equals(setting[0].Trim(), "Mode", StringComparison.OrdinalIgnoreCase))?[1].Trim().ToLowerInvariant();
        return file is null or "" or ":memory:" || file.StartsWith("file:", StringComparison.Ordinal) || mode is "memory" or "readonly" ? null : file;
    }
}
