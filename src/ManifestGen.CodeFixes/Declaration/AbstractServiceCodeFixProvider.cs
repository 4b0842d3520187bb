using System.Collections.Immutable;
using ManifestGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Declaration;

/// <summary>MGEN004: lets an abstract class be a service, where nothing in it needs to be abstract.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AbstractServiceCodeFixProvider))]
public sealed class AbstractServiceCodeFixProvider : CodeFixProvider
{
    private const string Id = "MGEN004";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await ServiceClass.FindAsync(diagnostic, solution, context.CancellationToken).ConfigureAwait(false) is { } service && CanBeConcrete(service))
            {
                context.RegisterCodeFix(CodeAction.Create("Remove 'abstract'", token => RemoveAsync(service, token), Id), diagnostic);
            }
        }
    }

    /// <summary>A member without a body, its own or inherited, needs the modifier; a type parameter is wrong with and without it.</summary>
    private static bool CanBeConcrete(ServiceClass service) =>
        service.Symbol is { IsAbstract: true, IsGenericType: false, BaseType: null or { IsAbstract: false } }
        && !service.Symbol.GetMembers().Any(member => member.IsAbstract && member is not INamedTypeSymbol);

    private static async Task<Solution> RemoveAsync(ServiceClass service, CancellationToken cancellationToken)
    {
        var solution = service.Document.Project.Solution;
        var parts = service.Symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<TypeDeclarationSyntax>();
        foreach (var file in parts.GroupBy(part => solution.GetDocument(part.SyntaxTree)).Where(file => file.Key is not null))
        {
            var text = await file.Key!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var lines = new SourceLines(text);
            var changes = file.SelectMany(part => part.Modifiers)
                .Where(modifier => modifier.IsKind(SyntaxKind.AbstractKeyword))
                .Select(modifier => new TextChange(TextSpan.FromBounds(modifier.SpanStart, lines.SkipBlanks(modifier.Span.End)), ""));
            solution = solution.WithDocumentText(file.Key.Id, text.WithChanges(changes));
        }

        return solution;
    }
}
