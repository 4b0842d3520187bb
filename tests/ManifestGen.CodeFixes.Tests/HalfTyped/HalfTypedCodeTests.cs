using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ManifestGen.Analysis;
using ManifestGen.CodeFixes.Refactorings;
using ManifestGen.CodeFixes.Remedies;
using ManifestGen.CodeFixes.Tests.Pages;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace ManifestGen.CodeFixes.Tests.HalfTyped;

/// <summary>
/// Whatever stands in the editor, the generator, the analyzers, the fixes and the refactorings hold. The edits follow from a seed, which a failure names:
/// <c>MANIFESTGEN_SEED=5 MANIFESTGEN_SECONDS=600 dotnet test --filter FullyQualifiedName~HalfTyped</c> starts from another one, and looks longer.
/// </summary>
public sealed class HalfTypedCodeTests(ITestOutputHelper output)
{
    private static readonly int FirstSeed = Setting("MANIFESTGEN_SEED", 1_000_000);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(Setting("MANIFESTGEN_SECONDS", 10));

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = Findings.InstancesOf<DiagnosticAnalyzer>(typeof(ServiceDeclarationAnalyzer));
    private static readonly ImmutableArray<CodeFixProvider> Fixers = Findings.InstancesOf<CodeFixProvider>(typeof(RemedyCodeFixProvider));
    private static readonly ImmutableArray<CodeRefactoringProvider> Refactorings = Findings.InstancesOf<CodeRefactoringProvider>(typeof(PartialServiceRefactoringProvider));

    private static readonly ConcurrentDictionary<(int Example, bool InBuild), Lazy<Task<Project>>> Known = new();

    [Fact]
    public Task The_generator_never_throws() => ForEachEdit(async (before, after, _) =>
    {
        var edited = (await after.GetCompilationAsync())!;
        AssertHolds(DriverOf(after).RunGenerators(edited));
        AssertHolds(DriverOf(after).RunGenerators((await before.GetCompilationAsync())!).RunGenerators(edited));
    });

    [Fact]
    public Task Nothing_of_the_light_bulb_throws() => ForEachEdit(async (_, after, random) =>
    {
        var compilation = (await after.GetCompilationAsync())!;
        var found = await compilation.WithAnalyzers(Analyzers, after.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        Findings.AssertNone(found.Where(diagnostic => diagnostic.Id == "AD0001"));
        var actions = new List<CodeAction>();
        foreach (var diagnostic in found.Where(diagnostic => after.GetDocument(diagnostic.Location.SourceTree) is not null))
        {
            var document = after.GetDocument(diagnostic.Location.SourceTree)!;
            foreach (var fixer in Fixers.Where(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
            }
        }

        foreach (var document in after.Documents)
        {
            var length = (await document.GetTextAsync()).Length;
            for (var i = 0; i < 3; i++)
            {
                var start = random.Next(length + 1);
                var span = new TextSpan(start, random.Next(Math.Min(length - start, 20) + 1));
                foreach (var refactoring in Refactorings)
                {
                    await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, default));
                }
            }
        }

        foreach (var action in actions)
        {
            await action.GetOperationsAsync(default);
        }
    });

    [Fact]
    public void The_other_services_keep_their_constants()
    {
        const string Half = """
            using ManifestGen;

            [ContainerService("half")]
            [Port(8080), Port(9090, Name = "metrics")]
            [Env("Features__Checkout", "true")]
            [ReadinessProbe("/health")]
            [DependsOn(typeof(First)), DependsOn(typeof(Second))]
            public partial class Half { }
            """;
        const string First = """
            using ManifestGen;

            [ContainerService("first"), Port(8080), ReadinessProbe("/first")]
            public partial class First { }
            """;
        const string Second = """
            using ManifestGen;

            namespace Shop { [ContainerService("second"), Port(8081), Env("A__B", "c"), DependsOn(typeof(First))] public partial class Second { } }
            """;
        var watch = Stopwatch.StartNew();
        for (var seed = FirstSeed; watch.Elapsed < Time / 2 && seed < FirstSeed + 2_000; seed++)
        {
            var edited = new Typing(new Random(seed)).Edit(Half);
            var driver = CSharpGeneratorDriver.Create(new ManifestGenerator()).RunGenerators(Compile(Half, First, Second)).RunGenerators(Compile(edited, First, Second));

            var constants = driver.GetRunResult().GeneratedTrees.SingleOrDefault(tree => tree.FilePath.EndsWith(ConstantsEmitter.HintName, StringComparison.Ordinal))?.ToString();
            Assert.True(
                constants is not null && constants.Contains("\"/first\"", StringComparison.Ordinal) && constants.Contains("\"A:B\"", StringComparison.Ordinal),
                $"Seed {seed}:\n{edited}\n\n{constants}");
        }
    }

    private static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Shop",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, path: $"{index}.cs")),
        [Basic.Reference.Assemblies.Net80.References.SystemRuntime, Basic.Reference.Assemblies.Net80.References.netstandard, MetadataReference.CreateFromFile(typeof(PortAttribute).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private async Task ForEachEdit(Func<Project, Project, Random, Task> check)
    {
        var watch = Stopwatch.StartNew();
        var seed = FirstSeed;
        for (; watch.Elapsed < Time; seed++)
        {
            var random = new Random(seed);
            var number = random.Next(GoodCode.All.Count);
            var example = GoodCode.All[number];
            var before = await Known.GetOrAdd((number, random.Next(2) == 0), key => new(() => ProjectOf(key.Example, key.InBuild))).Value;
            var after = Edited(before, random);
            try
            {
                await check(before, after, random);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Assert.Fail($"Seed {seed}, {example.ProjectPath}:\n{exception}\n\n{await CodeOf(after)}");
            }
        }

        output.WriteLine($"Seeds from {FirstSeed} to {seed - 1}");
        Assert.True(seed > FirstSeed + 5, $"Only {seed - FirstSeed} edits were tried.");
    }

    // Of the project itself, or of one that it references.
    private static Project Edited(Project project, Random random)
    {
        var solution = project.Solution;
        var documents = solution.Projects.SelectMany(each => each.Documents).Where(document => document.Name.StartsWith("Example", StringComparison.Ordinal)).OrderBy(document => document.FilePath, StringComparer.Ordinal).ToArray();
        var edited = documents[random.Next(documents.Length)];
        var code = edited.GetTextAsync().Result.ToString();
        return solution.WithDocumentText(edited.Id, SourceText.From(new Typing(random).Edit(code))).GetProject(project.Id)!;
    }

    // In an IDE a reference is a project; in a build it is an assembly. The generator of the project itself is run by the test.
    private static async Task<Project> ProjectOf(int example, bool inBuild)
    {
        var project = ExampleSolution.Of(GoodCode.All[example]).WithAnalyzerReferences([]);
        foreach (var reference in inBuild ? project.ProjectReferences : [])
        {
            using var assembly = new MemoryStream();
            var compilation = await project.Solution.GetProject(reference.ProjectId)!.GetCompilationAsync();
            if (compilation!.Emit(assembly).Success)
            {
                project = project.RemoveProjectReference(reference).AddMetadataReference(MetadataReference.CreateFromImage(assembly.ToArray()));
            }
        }

        return project;
    }

    private static GeneratorDriver DriverOf(Project project) => CSharpGeneratorDriver.Create(
        [new ManifestGenerator().AsSourceGenerator()],
        project.AnalyzerOptions.AdditionalFiles,
        (CSharpParseOptions)project.ParseOptions!,
        project.AnalyzerOptions.AnalyzerConfigOptionsProvider);

    private static void AssertHolds(GeneratorDriver driver)
    {
        var result = Assert.Single(driver.GetRunResult().Results);
        Assert.True(result.Exception is null, result.Exception?.ToString());
        Findings.AssertNone(result.Diagnostics.Where(diagnostic => diagnostic.Id == "CS8785"));
        Assert.DoesNotContain(result.GeneratedSources, source => source.SourceText.ToString().Contains(PayloadModel.Defect, StringComparison.Ordinal));
        // What is generated is C#, whatever it was made from.
        foreach (var source in result.GeneratedSources)
        {
            Findings.AssertNone(source.SyntaxTree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    private static async Task<string> CodeOf(Project project)
    {
        var texts = await Task.WhenAll(project.Documents.Where(document => document.Name.StartsWith("Example", StringComparison.Ordinal)).Select(document => document.GetTextAsync()));
        return string.Join("\n---\n", texts.Select(text => text.ToString()));
    }

    private static int Setting(string name, int value) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : value;
}
