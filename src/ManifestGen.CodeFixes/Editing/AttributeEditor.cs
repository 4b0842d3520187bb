using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>
/// Makes edits in the source text, so that everything around them stays as the user wrote it. All edits of a file are made at once,
/// because edits of one list share its commas and its line.
/// </summary>
internal static class AttributeEditor
{
    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<AttributeEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var file in edits.GroupBy(edit => edit.Document))
        {
            var text = await solution.GetDocument(file.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(file.Key, text.WithChanges(Changes(file.ToList(), new SourceLines(text))));
        }

        return solution;
    }

    private static IEnumerable<TextChange> Changes(IReadOnlyList<AttributeEdit> edits, SourceLines lines)
    {
        var arguments = edits
            .Where(edit => edit.Kind is RemedyKind.SetArgument or RemedyKind.RemoveArgument)
            .GroupBy(edit => (AttributeSyntax)edit.Target)
            .SelectMany(attribute => ArgumentChanges.Of(attribute.Key, attribute.ToList(), lines));
        var lists = edits
            .Where(edit => edit.Kind is RemedyKind.RemoveAttribute or RemedyKind.AddAttribute && edit.Target is AttributeSyntax)
            .GroupBy(edit => (AttributeListSyntax)edit.Target.Parent!)
            .SelectMany(list => AttributeListChanges.Of(list.Key, list.ToList(), lines));
        var types = edits
            .Where(edit => edit.Target is TypeDeclarationSyntax)
            .Select(edit => AttributeListChanges.Before((TypeDeclarationSyntax)edit.Target, [$"[{edit.Source}]"], lines));

        // Insertions come before a removal that starts where they stand.
        return arguments.Concat(lists).Concat(types).OrderBy(change => change.Span);
    }
}
