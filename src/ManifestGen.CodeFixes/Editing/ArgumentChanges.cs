using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>The changes of one attribute's arguments.</summary>
internal static class ArgumentChanges
{
    public static IEnumerable<TextChange> Of(AttributeSyntax attribute, IReadOnlyList<AttributeEdit> edits, SourceLines lines)
    {
        var added = edits.Where(edit => edit is { Kind: RemedyKind.SetArgument, Argument: null }).Select(edit => edit.Name is null ? edit.Source : $"{edit.Name} = {edit.Source}").ToList();
        var replaced = edits
            .Where(edit => edit is { Kind: RemedyKind.SetArgument, Argument: not null })
            .Select(edit => new TextChange(ArgumentElements.ValueOf(edit.Argument!).Span, edit.Source));
        var removed = edits.Where(edit => edit.Kind == RemedyKind.RemoveArgument).Select(edit => edit.Argument!).ToLookup(argument => argument.Parent!);
        // An array that loses all of its elements goes with them.
        var emptied = removed.Where(list => list.Count() == ArgumentElements.CountOf(list.Key)).ToList();
        var gone = removed[attribute.ArgumentList!].Concat(emptied.Select(list => ArgumentElements.ArgumentOf(list.Key))).ToList();
        return replaced
            .Concat(removed.Except(emptied).SelectMany(list => ArgumentElements.Remove(list.Key, list.ToList(), lines)).Select(span => new TextChange(span, "")))
            .Concat(
                attribute.ArgumentList is not { Arguments.Count: > 0 } arguments ? AddFirst(attribute, added)
                : gone.Count == arguments.Arguments.Count ? ReplaceAll(arguments, added)
                : RemoveSome(arguments, gone, lines).Concat(AddLast(arguments, added, lines)));
    }

    private static IEnumerable<TextChange> AddFirst(AttributeSyntax attribute, List<string> added)
    {
        if (added.Count > 0)
        {
            var emptyList = attribute.ArgumentList?.Span ?? new TextSpan(attribute.Name.Span.End, 0);
            yield return new TextChange(emptyList, $"({string.Join(", ", added)})");
        }
    }

    private static IEnumerable<TextChange> ReplaceAll(AttributeArgumentListSyntax list, List<string> added)
    {
        yield return new TextChange(list.Span, added.Count > 0 ? $"({string.Join(", ", added)})" : "");
    }

    private static IEnumerable<TextChange> RemoveSome(AttributeArgumentListSyntax list, List<SyntaxNode> removed, SourceLines lines) =>
        SeparatedList.Remove(list.Arguments, removed, lines).Select(span => new TextChange(span, ""));

    /// <summary>New arguments are named, or elements of the last one, so they go last; each on its own line where the last one has its own.</summary>
    private static IEnumerable<TextChange> AddLast(AttributeArgumentListSyntax list, List<string> added, SourceLines lines)
    {
        var last = list.Arguments.Last().Span;
        var separator = lines.IsFirstOnLine(last.Start) ? "," + lines.NewLineAt(last.Start) + lines.IndentationAt(last.Start) : ", ";
        return added.Select(argument => new TextChange(new TextSpan(last.End, 0), separator + argument));
    }
}
