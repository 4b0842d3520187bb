using ManifestGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Offers to declare the program's service, with the ports and paths that its code has, while the project declares none.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(ContainerServiceRefactoringProvider))]
public sealed class ContainerServiceRefactoringProvider : CodeRefactoringProvider
{
    private const string OnClass = "Make this a container service";
    private const string InNewFile = "Add a container service for this program";

    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root)
        {
            return;
        }

        // First what costs nothing: this runs wherever the cursor goes.
        var type = Cursor.TypeAt(root, context.Span);
        var isAtStart = Cursor.IsAtFirstStatement(root, context.Span);
        if ((type is null && !isAtStart)
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || !ServiceClasses.CanBeIn(model.Compilation))
        {
            return;
        }

        if (type is not null)
        {
            if (model.GetDeclaredSymbol(type, cancellation) is { } symbol
                && ServiceClasses.IsFit(symbol, model.Compilation, cancellation)
                && ServiceNames.Of(symbol, model.Compilation, cancellation) is { } name
                && !DeclaresProgram(model.Compilation, cancellation))
            {
                context.RegisterRefactoring(CodeAction.Create(OnClass, token => AddAsync(document, type, model, name, token), OnClass));
            }
        }
        else if (NewServiceFile.For(document, model) is { } file && !DeclaresProgram(model.Compilation, cancellation))
        {
            context.RegisterRefactoring(CodeAction.Create(InNewFile, token => Task.FromResult(file.AddTo(document.Project, token)), InNewFile));
        }
    }

    // Servers of others are no reason against it.
    private static bool DeclaresProgram(Compilation compilation, CancellationToken cancellation) =>
        DeclaredProject.ServicesOf(compilation, cancellation).Any(declared => declared.Service.Backing is null);

    private static async Task<Document> AddAsync(Document document, TypeDeclarationSyntax type, SemanticModel model, string name, CancellationToken cancellation)
    {
        var attributes = ProposedAttributes.Of(name, ProposedProgram.Of(name, model.Compilation, document.Project.AnalyzerOptions, cancellation));
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(ServiceClasses.Declare(type, attributes, model, text)));
    }
}
