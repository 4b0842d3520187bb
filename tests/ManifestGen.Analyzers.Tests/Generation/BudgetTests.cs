using ManifestGen.Analysis;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Generation;

/// <summary>Counts that do not vary from machine to machine. No other test runs beside these: they count what the whole process allocates.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class BudgetTests
{
    private const string Alone = "Budgets";

    /// <summary>What each service looks up of all others is looked up in an index.</summary>
    [Fact]
    public void Service_among_many_costs_no_more_than_one_among_few()
    {
        PerService(10);

        Assert.InRange(PerService(300), 0, PerService(10));
    }

    /// <summary>The budget in time is 5 percent over an analyzer that does nothing; what is allocated is the part of it that can be counted.</summary>
    [Fact]
    public async Task Analyzers_allocate_little_in_a_large_project()
    {
        var ours = typeof(ManifestGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToArray();
        await Analyze(ours);

        var nothing = await Analyze([new Nothing()]);

        Assert.InRange(await Analyze(ours), 0, nothing + (nothing / 5));
    }

    /// <summary>
    /// Rules about code look at names first: of a thousand files that name none of the calls, none is bound. What is left is a list of names for each file, once, and a key
    /// stroke makes that of one file.
    /// </summary>
    [Fact]
    public async Task Code_rules_allocate_little_in_a_large_program()
    {
        var program = CompileProgram();
        await AnalyzeCode(CompileProgram(), [new CodeAnalyzer()]);
        await AnalyzeCode(program, [new Nothing()]);

        var first = await AnalyzeCode(program.Clone(), [new CodeAnalyzer()]) - await AnalyzeCode(program.Clone(), [new Nothing()]);
        var edited = Edited(program);
        var edit = await AnalyzeCode(edited.Clone(), [new CodeAnalyzer()]) - await AnalyzeCode(edited.Clone(), [new Nothing()]);
        var compiler = Compiled(program.Clone());

        Assert.True(first <= compiler / 4 && edit <= compiler / 10, $"first {first / 1024:N0} KB, edit {edit / 1024:N0} KB, compiler {compiler / 1024:N0} KB");
    }

    private static async Task<long> AnalyzeCode(Compilation program, DiagnosticAnalyzer[] analyzers)
    {
        KnownApplication.Clear();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await program.WithAnalyzers([.. analyzers], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static long Compiled(Compilation program)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        program.GetDiagnostics();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static CSharpCompilation Edited(CSharpCompilation program)
    {
        var file = program.SyntaxTrees[500];
        return program.ReplaceSyntaxTree(file, CSharpSyntaxTree.ParseText(file + "\n// edited"));
    }

    private static CSharpCompilation CompileProgram() => CSharpCompilation.Create(
        "Shop",
        Enumerable.Range(0, 1_000).Select(File).Append("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRazorPages();
            builder.Services.AddSignalR();
            builder.Services.AddHealthChecks();
            var app = builder.Build();
            app.MapHealthChecks("/health");
            app.MapRazorPages();
            app.Run();

            [ManifestGen.ContainerService("shop"), ManifestGen.Port(8080), ManifestGen.ReadinessProbe("/health"), ManifestGen.Replicas(2), ManifestGen.DependsOn("orders")]
            [ManifestGen.Env("Orders__Urll", "http://orders")]
            internal sealed class Shop;
            """).Select(text => CSharpSyntaxTree.ParseText(text)),
        SharedFramework.Paths.Select(path => MetadataReference.CreateFromFile(path)).Append(MetadataReference.CreateFromFile(typeof(ContainerServiceAttribute).Assembly.Location)),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    private static long PerService(int count)
    {
        var compilation = Compile(Services(count));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        CSharpGeneratorDriver.Create(new ManifestGenerator()).RunGenerators(compilation);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / count;
    }

    private static async Task<long> Analyze(DiagnosticAnalyzer[] analyzers)
    {
        KnownApplication.Clear();
        var compilation = Compile(Services(50).Concat(Enumerable.Range(0, 1_000).Select(File)));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static IEnumerable<string> Services(int count) => Enumerable.Range(0, count).Select(number => $$"""
        [ManifestGen.ContainerService("service-{{number}}", PartOf = "shop"), ManifestGen.ContainerImage("ghcr.io/acme/shop", Tag = "1.4.0")]
        [ManifestGen.Port(8080, PublishedPort = {{10_000 + number}}), ManifestGen.AutoScale(2, 10), ManifestGen.Resources(Cpu = "100m", Memory = "128Mi")]
        [ManifestGen.ReadinessProbe("/health"), ManifestGen.Env("A", "1"), ManifestGen.SecretEnv("TOKEN"), ManifestGen.Ingress("shop.example.com", Path = "/{{number}}")]
        class Service{{number}} { }
        """);

    private static string File(int number) => $$"""
        namespace Shop.Area{{number}}
        {
            class Worker { {{string.Concat(Enumerable.Range(0, 10).Select(method => $"[System.Obsolete] public int Method{method}(int a) => a + {method}; "))}} }
        }
        """;

    private static CSharpCompilation Compile(IEnumerable<string> files) => CSharpCompilation.Create(
        "Shop",
        files.Select(text => CSharpSyntaxTree.ParseText(text)),
        new UserProject().Compile().References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

#pragma warning disable RS1001 // With the attribute, the project would count as one that the compiler loads.
    private sealed class Nothing : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("NOTHING", "Nothing", "Nothing", "Test", DiagnosticSeverity.Info, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
        }
    }
}
