using ManifestGen.CodeFixes.Editing;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Finds the syntax that a diagnostic's remedy is about.</summary>
internal static class RemedyResolver
{
    /// <summary>Reads the remedy of a diagnostic. Null where it has none, or where any part of it cannot be applied to the source.</summary>
    public static async Task<ResolvedRemedy?> ResolveAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        if (RemedyCodec.Decode(diagnostic.Properties, diagnostic.AdditionalLocations.Count) is not { } remedy)
        {
            return null;
        }

        var edits = new List<AttributeEdit>();
        foreach (var edit in remedy.Edits)
        {
            var location = diagnostic.AdditionalLocations[edit.Place.Origin.Attribute];
            if (await ResolveAsync(edit, location, solution, cancellationToken).ConfigureAwait(false) is not { } resolved)
            {
                return null;
            }

            edits.Add(resolved);
        }

        return new ResolvedRemedy(remedy.Title, edits);
    }

    private static async Task<AttributeEdit?> ResolveAsync(RemedyEdit edit, Location location, Solution solution, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(location.SourceTree) is not { } document
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var attribute = root.FindToken(location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<AttributeSyntax>();
        if (attribute is null || (IsRemoval(edit) && HoldsDirective(attribute)))
        {
            return null;
        }

        var source = edit.Kind == RemedyKind.AddType ? TypeNames.Shortest(edit.Source, model, attribute.SpanStart) : RemedySource.Qualify(edit.Source, model, attribute.SpanStart);
        return edit.Kind switch
        {
            RemedyKind.SetArgument or RemedyKind.RemoveArgument => ResolveArgument(edit with { Source = source }, attribute, document.Id, model),
            RemedyKind.SetElement => ResolveElement(RemedyKind.SetArgument, location, attribute, document.Id, source),
            RemedyKind.RemoveElement => ResolveElement(RemedyKind.RemoveArgument, location, attribute, document.Id, source: ""),
            RemedyKind.AddType => ResolveType(source, attribute, document.Id),
            RemedyKind.AddAttribute => AttributeEdit.Add(document.Id, attribute, RemedySource.InEnvironmentOf(attribute, source)),
            _ => new AttributeEdit(document.Id, edit.Kind, attribute, Argument: null, Name: null, Source: ""),
        };
    }

    private static bool IsRemoval(RemedyEdit edit) => edit.Kind is RemedyKind.RemoveAttribute or RemedyKind.RemoveArgument or RemedyKind.RemoveElement;

    // What is under a condition is no part of the list for the compiler, and would go with its brackets or stay without its comma.
    private static bool HoldsDirective(AttributeSyntax attribute) => attribute.Parent is { } list && list.DescendantTrivia(list.Span).Any(trivia => trivia.IsDirective);

    private static AttributeEdit? ResolveElement(RemedyKind kind, Location location, AttributeSyntax attribute, DocumentId document, string source) =>
        ArgumentElements.Find(attribute, location.SourceSpan) is { } element ? new AttributeEdit(document, kind, attribute, element, Name: null, source) : null;

    // An array is one argument, and left alone.
    private static AttributeEdit? ResolveType(string type, AttributeSyntax attribute, DocumentId document) =>
        attribute.ArgumentList?.Arguments.LastOrDefault() is { NameEquals: null, NameColon: null, Expression: TypeOfExpressionSyntax or LiteralExpressionSyntax }
            ? new AttributeEdit(document, RemedyKind.SetArgument, attribute, Argument: null, Name: null, $"typeof({type})")
            : null;

    private static AttributeEdit? ResolveArgument(RemedyEdit edit, AttributeSyntax attribute, DocumentId document, SemanticModel model)
    {
        if (edit.Place.Argument is not { } name || model.GetSymbolInfo(attribute).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        if (AttributeArguments.Find(attribute, constructor, name) is { } argument)
        {
            // The constructor needs its arguments; only a property can be left out.
            return edit.Kind == RemedyKind.RemoveArgument && argument.NameEquals is null
                ? null
                : new AttributeEdit(document, edit.Kind, attribute, argument, Name: null, edit.Source);
        }

        return edit.Kind == RemedyKind.SetArgument && AttributeArguments.FindProperty(constructor.ContainingType, name) is { } property
            ? new AttributeEdit(document, edit.Kind, attribute, Argument: null, property.Name, edit.Source)
            : null;
    }
}
