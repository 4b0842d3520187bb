using System.Runtime.CompilerServices;
using CsCheck;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Generation;

/// <summary>While somebody types: what no attribute depends on is not read again, and nothing that one depends on is missed.</summary>
public sealed class TypingTests
{
    private const string Service = """
        using ManifestGen;
        using static Shop.Names;

        namespace Shop
        {
            [ContainerService(Names.Catalog), Port(Ports.Http), Env("MODE", nameof(Mode.Fast)), DependsOn(typeof(Cache))]
            partial class Catalog
            {
                int Answer() => 42;
            }
        }
        """;

    private static readonly string[] Files =
    [
        Service,
        "namespace Shop { static class Names { public const string Catalog = Prefixes.Own + \"catalog\"; } }",
        "namespace Shop { static class Prefixes { public const string Own = \"my-\"; } }",
        "namespace Shop { enum Mode { Fast = 1, Slow = 2 } static class Ports { public const int Http = Numbers.Base + 80; } }",
        "namespace Shop { class Numbers : MoreNumbers { } }",
        "namespace Shop { class MoreNumbers { public const int Base = 8000; } }",
        "namespace Shop { [ManifestGen.BackingService(\"redis\", Image = \"redis:7\")] class Cache; }",
        "namespace Shop { partial class Catalog { void Body() { var text = \"one\"; } } }",
        "namespace Shop { class Worker { void Run() { } int Count; } }",
        "System.Console.WriteLine(1);",
    ];

    public static TheoryData<int, string, string> EditsThatMatter => new()
    {
        { 0, "Ports.Http", "8081" },
        { 0, "partial class Catalog", "[Replicas(3)] partial class Catalog" },
        { 1, "Prefixes.Own + ", "" },
        { 1, "\"catalog\"", "\"basket\"" },
        { 2, "my-", "your-" },
        { 3, "Numbers.Base + 80", "9000" },
        { 3, "Http =", "Https = 1, Http = 1 +" },
        { 4, ": MoreNumbers { }", "{ public const int Base = 7000; }" },
        { 5, "8000", "5000" },
        { 6, "redis:7", "redis:8" },
        { 6, "(\"redis\"", "(\"cache\"" },
        { 7, "partial class Catalog", "[ManifestGen.Replicas(2)] partial class Catalog" },
        // A type in a nearer namespace hides the one that was meant.
        { 8, "class Worker {", "class PortAttribute : System.Attribute { public PortAttribute(int number) { } } class Worker {" },
        { 8, "class Worker", "[ManifestGen.ContainerService(\"worker\")] class Worker" },
        { 8, "namespace Shop", "[assembly: ManifestGen.KubernetesNamespace(\"shop\")] namespace Shop" },
        { 8, "namespace Shop", "global using Svc = ManifestGen.ContainerServiceAttribute; [Svc(\"worker\")] class Extra; namespace Shop" },
        { 8, "namespace Shop", "using Svc = ManifestGen.ContainerServiceAttribute; [Svc(\"worker\")] class Extra; namespace Shop" },
    };

    public static TheoryData<int, string, string> EditsThatDoNot => new()
    {
        { 0, "42", "43" },
        { 0, "=> 42", "{ return 42; }" },
        { 0, "using ManifestGen;", "// A comment.\nusing ManifestGen;" },
        { 8, "void Run() { }", "void Run() { Run(); }" },
        { 8, "void Run() { }", "void Stop() { }" },
        { 8, "int Count;", "[System.Obsolete] public long Total { get; }" },
        { 8, "class Worker", "public sealed class Other" },
        { 8, "class Worker {", "class Worker { class Inner { const int Hidden = 1; }" },
        { 8, "namespace Shop", "using System.Text; namespace Shop" },
        { 8, "namespace Shop", "namespace Warehouse" },
        { 9, "WriteLine(1)", "WriteLine(2)" },
    };

    [Theory]
    [MemberData(nameof(EditsThatMatter))]
    public void Edit_that_changes_what_an_attribute_means_is_seen(int file, string before, string after)
    {
        var (original, edited) = Compile(file, before, after);
        var driver = Driver().RunGenerators(original);

        var typed = Sources(driver.RunGenerators(edited));

        Assert.Equal(Sources(Driver().RunGenerators(edited)), typed);
        Assert.NotEqual(Sources(driver), typed);
    }

    [Theory]
    [MemberData(nameof(EditsThatDoNot))]
    public void Edit_that_changes_no_attribute_reads_none_again(int file, string before, string after)
    {
        var (original, edited) = Compile(file, before, after);
        var driver = Driver().RunGenerators(original);

        var typed = driver.RunGenerators(edited);

        Assert.Equal(Sources(Driver().RunGenerators(edited)), Sources(typed));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(typed, TrackingNames.Declared));
    }

    /// <summary>After any edits, one after the other, the files are those of a build.</summary>
    [Fact]
    public void Typing_ends_with_the_files_of_a_build()
    {
        var edits = EditsThatMatter.Concat(EditsThatDoNot).Select<object[], (int File, string Before, string After)>(row => ((int)row[0], (string)row[1], (string)row[2])).ToArray();
        var steps = Gen.Select(Gen.Int[0, edits.Length - 1], Gen.Bool).Array[1, 8];

        steps.Sample(
            chosen =>
            {
                var files = Files.ToArray();
                var driver = Driver();
                foreach (var (number, isUndone) in chosen)
                {
                    var (file, before, after) = edits[number];
                    files[file] = isUndone && after.Length > 0 ? files[file].Replace(after, before) : files[file].Replace(before, after);
                    driver = driver.RunGenerators(Compile(files));
                }

                Assert.Equal(Sources(Driver().RunGenerators(Compile(files))), Sources(driver));
            },
            iter: RandomValues.Of(150));
    }

    /// <summary>A file that declares a name on which an attribute depends is read again, and nothing that follows.</summary>
    [Theory]
    [InlineData(5, "8000", "8_000")]
    [InlineData(7, "\"one\"", "\"two\"")]
    public void Edit_near_an_attribute_that_means_the_same_goes_no_further(int file, string before, string after)
    {
        var (original, edited) = Compile(file, before, after);

        var typed = Driver().RunGenerators(original).RunGenerators(edited);

        Assert.Equal(IncrementalStepRunReason.Unchanged, ReasonOf(typed, TrackingNames.Declared));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(typed, TrackingNames.Application));
    }

    /// <summary>A global using may give an attribute a name anywhere.</summary>
    [Fact]
    public void Attribute_with_a_name_of_the_whole_project_is_one()
    {
        string[] files = ["global using Svc = ManifestGen.ContainerServiceAttribute;", "[Svc(\"worker\")] class Worker { }"];
        var driver = Driver().RunGenerators(Compile(files));
        var edited = Compile([files[0], files[1].Replace("worker", "renamed")]);

        Assert.Contains("worker", Sources(driver), StringComparison.Ordinal);
        Assert.Contains("renamed", Sources(driver.RunGenerators(edited)), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_is_added_or_removed_is_seen_where_it_matters()
    {
        var compilation = Compile(Files);
        var driver = Driver().RunGenerators(compilation);
        var worker = compilation.AddSyntaxTrees(Tree("[ManifestGen.ContainerService(\"worker\")] class Added;"));
        var unrelated = compilation.AddSyntaxTrees(Tree("class Added;"));

        Assert.NotEqual(Sources(driver), Sources(driver.RunGenerators(worker)));
        Assert.Equal(Sources(driver), Sources(driver.RunGenerators(worker).RunGenerators(compilation)));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(driver.RunGenerators(unrelated), TrackingNames.Declared));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(driver.RunGenerators(unrelated).RunGenerators(compilation), TrackingNames.Declared));
    }

    /// <summary>The budget of an unrelated edit over an empty generator: at most 100 KB, with 50 services among 1,000 files. There it takes less than the empty one.</summary>
    [Fact]
    public void Key_stroke_in_a_large_project_allocates_next_to_nothing()
    {
        var files = Enumerable.Range(0, 1_000).Select(number => $"namespace Shop.Area{number} {{ class Worker {{ [System.Obsolete] int Method(int a) => a; }} }}");
        var services = Enumerable.Range(0, 50).Select(number => $"[ManifestGen.ContainerService(\"service-{number}\"), ManifestGen.Port({number + 8000})] class Service{number};");
        var compilation = Compile([.. files, .. services]);
        var driver = Driver(isTracked: false).RunGenerators(compilation);
        // Once without counting: what runs for the first time is compiled.
        Type(compilation, driver, "class Warm { int Value; }");

        Assert.InRange(Type(compilation, driver, "class Edited { int Value; }"), 0, 100 * 1024);
    }

    [Fact]
    public void Hundred_edits_leave_no_compilation_behind()
    {
        var compilation = Compile(Files);
        var driver = Driver().RunGenerators(compilation);

        var (last, abandoned) = TypeAHundredTimes(driver);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.DoesNotContain(abandoned, edited => edited.TryGetTarget(out _));
        GC.KeepAlive(last);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Last, List<WeakReference<Compilation>> Abandoned) TypeAHundredTimes(GeneratorDriver driver)
    {
        var abandoned = new List<WeakReference<Compilation>>();
        for (var i = 0; i < 100; i++)
        {
            var files = Files.ToArray();
            files[8] = files[8].Replace("Run()", $"Run{i}()");
            var compilation = Compile(files);
            driver = driver.RunGenerators(compilation);
            abandoned.Add(new(compilation));
        }

        // The compiler itself keeps the last one.
        abandoned.RemoveAt(abandoned.Count - 1);
        return (driver, abandoned);
    }

    private static long Type(CSharpCompilation compilation, GeneratorDriver driver, string text)
    {
        var edited = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], Tree(text));
        var before = GC.GetAllocatedBytesForCurrentThread();
        driver.RunGenerators(edited);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static (CSharpCompilation Original, CSharpCompilation Edited) Compile(int file, string before, string after)
    {
        var original = Compile(Files);
        var text = Files[file].Replace(before, after);
        Assert.NotEqual(Files[file], text);
        return (original, original.ReplaceSyntaxTree(original.SyntaxTrees[file], Tree(text)));
    }

    private static CSharpCompilation Compile(string[] files) => CSharpCompilation.Create(
        "Shop",
        files.Select(Tree),
        new UserProject().Compile().References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication));

    private static SyntaxTree Tree(string text) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp12));

    private static GeneratorDriver Driver(bool isTracked = true) => CSharpGeneratorDriver.Create(
        [new ManifestGenerator().AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
        optionsProvider: new BuildProperties(new Dictionary<string, string>()),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, isTracked));

    private static string Sources(GeneratorDriver driver) => string.Concat(driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.SourceText.ToString()));

    private static IncrementalStepRunReason ReasonOf(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].Single().Outputs.Single().Reason;
}
