using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN915: what one instance remembers, the others do not know.</summary>
internal sealed class InMemoryRule : ICodeRule
{
    private const string Session = "Microsoft.Extensions.DependencyInjection.SessionServiceCollectionExtensions";

    private static readonly (string Method, string Type)[] Methods =
    [
        ("AddDistributedMemoryCache", "Microsoft.Extensions.DependencyInjection.MemoryCacheServiceCollectionExtensions"),
        ("UseInMemoryDatabase", "Microsoft.EntityFrameworkCore.InMemoryDbContextOptionsExtensions"),
    ];

    /// <summary>Caches that are no store of sessions.</summary>
    private static readonly string[] OtherCaches = ["AddMemoryCache", "AddOutputCache", "AddResponseCaching", "AddCacheTagHelper", "AddDistributedMemoryCache"];

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.WithSeveralInstances is not { } service ? [] : (
        from method in Methods
        from call in program.Code.Calls(method.Method)
        where call.IsOf(method.Type) && program.Runs(call, service)
        select new CodeFinding(StateFindings.KeepsInMemory(method.Method, service), call.NameSyntax())).Concat(Sessions(program, service));

    // Views and Razor Pages bring the cache in memory along; where code adds it, the call itself is reported.
    private static IEnumerable<CodeFinding> Sessions(DeclaredProgram program, ServiceModel service) =>
        program.Code.CallsStartingWith("Add").Any(IsOfCache) || OwnLibraries.MaySet(program.Code, LibraryMatter.Cache) ? []
        : program.Code.Calls("AddSession").Where(call => call.IsOf(Session) && program.Runs(call, service)).Take(1).Select(call => new CodeFinding(StateFindings.KeepsInMemory("AddSession", service), call.NameSyntax()));

    private static bool IsOfCache(IInvocationOperation call) =>
        call.TargetMethod.Name is "AddDistributedMemoryCache"
        || (call.TargetMethod.Name.Contains("Cache") && !OtherCaches.Contains(call.TargetMethod.Name, StringComparer.Ordinal))
        || call.Syntax.ToString().Contains("IDistributedCache")
        || call.TargetMethod.Name.Contains("Distributed");
}
