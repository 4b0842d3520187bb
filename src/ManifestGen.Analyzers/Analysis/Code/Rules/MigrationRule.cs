using ManifestGen.Rules.Code;
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

    public IEnumerable<string> Names => Migrating.Concat(Creating);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.WithSeveralInstances is not { } service ? [] :
        from call in program.Code.Calls([.. Names])
        where ChangesSchema(call) && !DevelopmentGuard.IsConditional(call)
        select new CodeFinding(StateFindings.MigratesInEach(call.TargetMethod.Name, service), call.NameSyntax());

    private static bool ChangesSchema(IInvocationOperation call) => Creating.Contains(call.TargetMethod.Name)
        ? call.IsOf(Facade)
        : call.IsOf(Relational) && call.TargetMethod.ContainingAssembly.Identity.Version.Major < LocksSince;
}
