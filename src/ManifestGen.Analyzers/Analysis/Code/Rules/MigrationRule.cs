using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN916: instances that start together change the schema together.</summary>
internal sealed class MigrationRule : ICodeRule
{
    private const string Relational = "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions";
    private const string Facade = "Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade";

    /// <summary>From this version on, Entity Framework lets one instance migrate at a time.</summary>
    private const int LocksSince = 9;

    private static readonly string[] Migrating = ["Migrate", "MigrateAsync"];
    private static readonly string[] Creating = ["EnsureCreated", "EnsureCreatedAsync"];

    /// <summary>A database of each replica, which no other one changes.</summary>
    private static readonly string[] OwnDatabases = ["UseInMemoryDatabase", "UseSqlite", "AddSqlite"];

    /// <summary>What methods for databases of servers are called after.</summary>
    private static readonly string[] Servers = ["SqlServer", "AzureSql", "Npgsql", "Postgre", "MySql", "Oracle", "Cosmos", "Firebird", "Db2", "Mongo"];

    public IEnumerable<string> Names => Migrating.Concat(Creating);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.WithSeveralInstances is not { } service || HasOwnDatabase(program.Code) ? [] :
        from call in program.Code.Calls([.. Names])
        where ChangesSchema(call) && program.Reaches(call, service)
        select new CodeFinding(StateFindings.MigratesInEach(call.TargetMethod.Name, service), call.NameSyntax());

    // MGEN914 and MGEN915 are about them.
    private static bool HasOwnDatabase(ProgramCode code) =>
        code.Calls(OwnDatabases).Any()
        && !code.CallsStartingWith("Use").Concat(code.CallsStartingWith("Add")).Any(call => Servers.Any(server => call.TargetMethod.Name.IndexOf(server, StringComparison.OrdinalIgnoreCase) >= 0))
        && !OwnLibraries.MaySet(code, LibraryMatter.Servers);

    private static bool ChangesSchema(IInvocationOperation call) => Creating.Contains(call.TargetMethod.Name)
        ? call.IsOf(Facade)
        : call.IsOf(Relational) && call.TargetMethod.ContainingAssembly.Identity.Version.Major < LocksSince;
}
