using ManifestGen.Model;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN924: the image of a server makes one database, when it starts for the first time.</summary>
internal sealed class DatabaseRule : ICodeRule
{
    private const string Scripts = "/docker-entrypoint-initdb.d";

    /// <summary>Of others, each is there from the start, or is made with the first write.</summary>
    private static readonly BackingEngine[] Makers = [BackingEngine.Postgres, BackingEngine.MySql, BackingEngine.SqlServer, BackingEngine.RabbitMq];

    /// <summary>What is there without being made.</summary>
    private static readonly string[] OfServers = ["postgres", "template1", "master", "mysql", "/"];

    /// <summary>Of Entity Framework, DbUp, FluentMigrator, Marten and EvolveDb.</summary>
    private static readonly string[] Making =
        ["Migrate", "MigrateAsync", "MigrateUp", "EnsureCreated", "EnsureCreatedAsync", "EnsureDatabase", "PostgresqlDatabase", "SqlDatabase", "MySqlDatabase",
            "ApplyAllDatabaseChangesOnStartup", "CreateDatabasesForTenants"];

    public IEnumerable<string> Names => Making;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        // A job may make it before.
        program.Code.Calls(Making).Any() || program.Service.Network.Dependencies.Any(dependency => dependency.Service is { Backing: null, Ports.Count: 0 })
            ? []
            : program.Service.Network.Dependencies.Where(IsMissing).Select(dependency => new CodeFinding(ConfigurationFindings.DatabaseIsMissing(dependency)));

    private static bool IsMissing(DependencyModel dependency) =>
        dependency is { Database: { Length: > 0 } database, Service.Backing: { IsExternal: false, Backing.Engine: { } engine } server }
        && Makers.Contains(engine.Engine)
        && !OfServers.Contains(database)
        && database != ConnectionModel.DatabaseOf(server)
        && !IsMadeByName(server, engine, database)
        && !server.Storage.Mounts.Any(mount => mount.Folder.StartsWith(Scripts, StringComparison.Ordinal))
        && !server.Configuration.Files.Any(file => file.Path.StartsWith(Scripts, StringComparison.Ordinal))
        && server.Environments.Count == 0;

    // Without one of its own, the database is called like the user; and what only the container knows may be it.
    private static bool IsMadeByName(ServiceModel server, EngineDefinition engine, string database) =>
        engine.DatabaseVariables.Append("POSTGRES_USER").Any(variable =>
            server.SecretEnv.Any(secret => secret.Name == variable)
            || server.Configuration.VariableNames.Contains(variable)
            || (variable == "POSTGRES_USER" && ConnectionModel.DatabaseOf(server) is null && server.Env.Any(env => env.Name == variable && env.Value == database)))
        || server.Configuration.VariableSources.Count > 0;
}
