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

        return new ResolvedRemedy(remedy.Title, $"{diagnostic.Id}:{string.Join(",", edits.Select(edit => edit.Kind))}", edits);
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
        return attribute is null ? null : edit.Kind switch
        {
            RemedyKind.SetArgument or RemedyKind.RemoveArgument => ResolveArgument(edit, attribute, document.Id, model),
            RemedyKind.RemoveElement => ResolveElement(location, attribute, document.Id),
            RemedyKind.AddType => ResolveType(edit, attribute, document.Id, model),
            RemedyKind.AddAttribute => AttributeEdit.Add(document.Id, attribute, AttributeNames.Qualify(edit.Source, model, attribute.SpanStart)),
            _ => new AttributeEdit(document.Id, edit.Kind, attribute, Argument: null, Name: null, Source: ""),
        };
    }

    // An array is one argument, and left alone.
    private static AttributeEdit? ResolveElement(Location location, AttributeSyntax attribute, DocumentId document) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.Expression.Span == location.SourceSpan) is { } element
            ? new AttributeEdit(document, RemedyKind.RemoveArgument, attribute, element, Name: null, Source: "")
            : null;

    private static AttributeEdit? ResolveType(RemedyEdit edit, AttributeSyntax attribute, DocumentId document, SemanticModel model)
    {
        if (attribute.ArgumentList?.Arguments.LastOrDefault() is not { NameEquals: null, NameColon: null, Expression: TypeOfExpressionSyntax or LiteralExpressionSyntax })
        {
            return null;
        }

        var source = $"typeof({TypeNames.Shortest(edit.Source, model, attribute.SpanStart)})";
        return new AttributeEdit(document, RemedyKind.SetArgument, attribute, Argument: null, Name: null, source);
    }

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
