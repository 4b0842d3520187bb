using ManifestGen.Analysis.Drift;
using ManifestGen.CodeFixes.Drift;
using ManifestGen.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Drift;

/// <summary>The fix that gives a committed file the text that the attributes generate.</summary>
public sealed class UpdateFilesTests
{
    private const string Service = "using ManifestGen;\n[ContainerService(\"catalog\"), Port(8080), Replicas(3)] public sealed class Catalog;\npublic static class Program { private static void Main() { } }";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task File_gets_the_generated_text_and_keeps_its_line_ends(string lineEnd)
    {
        var expected = Files["k8s/catalog.yaml"].Replace("\n", lineEnd, StringComparison.Ordinal);
        var project = ProjectWith(("k8s/catalog.yaml", expected.Replace("replicas: 3", "replicas: 2", StringComparison.Ordinal)), ("compose.yaml", Files["compose.yaml"] + "# more\n"));

        var (title, changed) = await FixAsync(project, "MGEN1080", "k8s/catalog.yaml");

        Assert.Equal("Update k8s/catalog.yaml", title);
        Assert.Equal(expected, await TextAsync(changed, "k8s/catalog.yaml"));
        Assert.EndsWith("# more\n", await TextAsync(changed, "compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_at_the_class_updates_all_its_files_and_leaves_those_of_others()
    {
        const string Foreign = "# by hand\n";
        var project = ProjectWith(("k8s/catalog.yaml", Files["k8s/catalog.yaml"] + "# more\n"), ("compose.yaml", Files["compose.yaml"] + "# more\n"), ("stack.yaml", Foreign));

        var (title, changed) = await FixAsync(project, "MGEN1081", "Service.cs");

        Assert.Equal("Update 2 committed files", title);
        Assert.Equal(Files["k8s/catalog.yaml"], await TextAsync(changed, "k8s/catalog.yaml"));
        Assert.Equal(Files["compose.yaml"], await TextAsync(changed, "compose.yaml"));
        Assert.Equal(Foreign, await TextAsync(changed, "stack.yaml"));
        Assert.Empty(await FindAsync(changed.Projects.Single()));
        Assert.Equal(["compose.yaml", "k8s/catalog.yaml"], changed.GetChanges(project.Solution).GetProjectChanges().Single().GetChangedAdditionalDocuments()
            .Select(id => changed.GetAdditionalDocument(id)!.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Fix_is_offered_in_files_that_are_no_code()
    {
        var export = typeof(UpdateFilesCodeFixProvider).GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Cast<ExportCodeFixProviderAttribute>().Single();

        Assert.Contains("AdditionalDocument", export.DocumentKinds);
        Assert.Null(export.DocumentExtensions);
    }

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Generated = new(() =>
    {
        var compilation = ProjectWith().GetCompilationAsync().Result!;
        var payload = PayloadModel.Of(ManifestGen.Analysis.ServiceIndex.Of(compilation, ProjectWith().AnalyzerOptions).Application, CancellationToken.None);
        return payload.Entries.Where(entry => entry.Key.StartsWith("ManifestGen/1:", StringComparison.Ordinal)).ToDictionary(entry => entry.Key["ManifestGen/1:".Length..], entry => entry.Value);
    });

    private static IReadOnlyDictionary<string, string> Files => Generated.Value;

    private static async Task<string> TextAsync(Solution solution, string name) =>
        (await solution.Projects.Single().AdditionalDocuments.Single(document => document.Name == name).GetTextAsync()).ToString();

    private static async Task<(string Title, Solution Changed)> FixAsync(Project project, string id, string file)
    {
        var diagnostic = (await FindAsync(project)).Single(found => found.Id == id && found.Location.GetLineSpan().Path.EndsWith(file, StringComparison.Ordinal));
        TextDocument document = diagnostic.Location.SourceTree is { } tree ? project.GetDocument(tree)! : project.AdditionalDocuments.Single(other => other.FilePath == diagnostic.Location.GetLineSpan().Path);
        var offered = new List<CodeAction>();
        await new UpdateFilesCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        var operations = await Assert.Single(offered).GetOperationsAsync(CancellationToken.None);
        return (offered[0].Title, Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution);
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        return await compilation.WithAnalyzers([new DriftAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private static Project ProjectWith(params (string Path, string Text)[] files)
    {
        var build = "is_global = true\nbuild_property.ManifestGenShowDrift = true\nbuild_property.Version = 1.4.0\nbuild_property._MgContext = project=src/Shop/Shop.csproj|output=src/Shop|up=../..|source=src/Shop\n";
        var project = new AdhocWorkspace().CurrentSolution.AddProject("Shop", "Shop", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .WithMetadataReferences(Basic.Reference.Assemblies.Net80.References.All.Append<MetadataReference>(MetadataReference.CreateFromFile(typeof(ContainerServiceAttribute).Assembly.Location)))
            .AddDocument("Service.cs", Service, filePath: "/src/Shop/Service.cs").Project;
        foreach (var (path, text) in files)
        {
            project = project.AddAdditionalDocument(path, SourceText.From(text, System.Text.Encoding.UTF8), filePath: "/src/Shop/" + path).Project;
            build += $"[/src/Shop/{path}]\n{CommittedFiles.PathOption} = {path}\n";
        }

        return project.AddAnalyzerConfigDocument(".globalconfig", SourceText.From(build), filePath: "/src/Shop/.globalconfig").Project;
    }
}
