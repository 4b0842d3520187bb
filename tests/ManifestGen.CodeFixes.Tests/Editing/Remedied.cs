using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using ManifestGen.CodeFixes.Remedies;
using ManifestGen.Model;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Editing;

/// <summary>
/// Puts a remedy of the test's choice through the code fix, without a rule that would ask for it: for the shapes that a source can have.
/// An origin counts in the attributes of all sources, in their order.
/// </summary>
internal static class Remedied
{
    private static readonly DiagnosticDescriptor Descriptor = new("MGEN101", "", "", "", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static async Task<string> ApplyAsync(string source, params RemedyEdit[] edits) =>
        Assert.Single(await ApplyAsync([source], edits));

    public static async Task<string[]> ApplyAsync(string[] sources, params RemedyEdit[] edits)
    {
        var project = await ProjectAsync(sources);
        var action = Assert.Single(await OfferAsync(project, edits));
        var operation = Assert.Single((await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>());
        var changed = operation.ChangedSolution.GetProject(project.Id)!;
        await AssertCompilesAsync(changed);
        var texts = await Task.WhenAll(changed.Documents.Select(document => document.GetTextAsync()));
        return texts.Select(text => text.ToString()).ToArray();
    }

    public static async Task<bool> IsOfferedAsync(string source, params RemedyEdit[] edits) =>
        (await OfferAsync(await ProjectAsync([source]), edits)).Count > 0;

    private static async Task<List<CodeAction>> OfferAsync(Project project, RemedyEdit[] edits)
    {
        var properties = RemedyCodec.Encode(new Remedy("Mend", edits), out var places);
        var locations = new List<Location>();
        foreach (var place in places)
        {
            locations.Add(await LocateAsync(project, place.Origin));
        }

        var diagnostic = Diagnostic.Create(
            Descriptor, locations[0], locations, properties.ToImmutableDictionary(pair => pair.Key, pair => (string?)pair.Value));
        var actions = new List<CodeAction>();
        var document = project.GetDocument(locations[0].SourceTree)!;
        await new RemedyCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<Location> LocateAsync(Project project, Origin origin)
    {
        var roots = await Task.WhenAll(project.Documents.Select(document => document.GetSyntaxRootAsync()));
        return roots.SelectMany(root => root!.DescendantNodes()).OfType<AttributeSyntax>().ElementAt(origin.Attribute).GetLocation();
    }

    private static async Task<Project> ProjectAsync(string[] sources)
    {
        var project = new AdhocWorkspace().CurrentSolution
            .AddProject("Shop", "Shop", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.CSharp12))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences([.. Net80.References.All, MetadataReference.CreateFromFile(typeof(PortAttribute).Assembly.Location)]);
        for (var i = 0; i < sources.Length; i++)
        {
            project = project.AddDocument($"Part{i}.cs", SourceText.From(sources[i])).Project;
        }

        await AssertCompilesAsync(project);
        return project;
    }

    private static async Task AssertCompilesAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
