using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN915: what one instance remembers, the others do not know.</summary>
internal sealed class InMemoryRule : ICodeRule
{
    private static readonly (string Method, string Type)[] Methods =
    [
        ("AddDistributedMemoryCache", "Microsoft.Extensions.DependencyInjection.MemoryCacheServiceCollectionExtensions"),
        ("UseInMemoryDatabase", "Microsoft.EntityFrameworkCore.InMemoryDbContextOptionsExtensions"),
    ];

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.WithSeveralInstances is not { } service ? [] :
        from method in Methods
        from call in program.Code.Calls(method.Method)
        where call.IsOf(method.Type) && !DevelopmentGuard.IsConditional(call)
        select new CodeFinding(StateFindings.KeepsInMemory(method.Method, service), call.NameSyntax());
}
