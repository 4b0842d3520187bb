using ManifestGen.Rules;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>An edit of a remedy with the syntax that it is about.</summary>
/// <param name="Document">The file to change.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Target">The attribute to change, to remove, or to add another one after; or the type to add a first attribute to.</param>
/// <param name="Argument">The argument to replace or to remove, or an element of one; null for one to add.</param>
/// <param name="Name">The property to set where there is no argument yet.</param>
/// <param name="Source">C# source of the new expression, or of the new attribute.</param>
internal sealed record AttributeEdit(
    DocumentId Document, RemedyKind Kind, SyntaxNode Target, SyntaxNode? Argument, string? Name, string Source)
{
    /// <summary>Adds an attribute after another one, or before all others of a type.</summary>
    public static AttributeEdit Add(DocumentId document, SyntaxNode target, string source) =>
        new(document, RemedyKind.AddAttribute, target, Argument: null, Name: null, source);

    /// <summary>Whether the other edit cannot be made together with this one.</summary>
    public bool Conflicts(AttributeEdit other) => Target == other.Target && this != other && (Kind, other.Kind) switch
    {
        (RemedyKind.AddAttribute, RemedyKind.AddAttribute) => AttributeName == other.AttributeName,
        (RemedyKind.AddAttribute, _) or (_, RemedyKind.AddAttribute) => false,
        (RemedyKind.RemoveAttribute, _) or (_, RemedyKind.RemoveAttribute) => true,
        // Elements without a name are added one after the other.
        _ => Argument is not null && other.Argument is not null ? Argument.Span.OverlapsWith(other.Argument.Span) : Name is not null && Name == other.Name,
    };

    /// <summary>The name of the attribute to add, without its arguments.</summary>
    public string AttributeName => Source.Split('(')[0].Trim();
}
