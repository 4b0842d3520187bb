using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>Adds a <c>using</c> where the file has the others.</summary>
internal static class UsingDirectives
{
    /// <summary>In alphabetical order where the others are, those of System first.</summary>
    /// <param name="namespace">The namespace to use.</param>
    /// <param name="place">What is to reach it.</param>
    /// <param name="lines">The lines of the file.</param>
    public static TextChange Add(string @namespace, SyntaxNode place, SourceLines lines)
    {
        var root = (CompilationUnitSyntax)place.SyntaxTree.GetRoot();
        var source = $"using {@namespace};";
        var usings = place.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(container => container.Usings).Append(root.Usings).FirstOrDefault(list => list.Count > 0);
        if (usings.Count == 0)
        {
            var start = StartOf(root);
            var newLine = lines.NewLineAt(start);
            return new TextChange(new TextSpan(start, 0), source + newLine + newLine);
        }

        if (usings.FirstOrDefault(other => IsPlain(other) && IsAfter(other, @namespace)) is { } next)
        {
            return new TextChange(new TextSpan(next.SpanStart, 0), source + lines.NewLineAt(next.SpanStart) + lines.IndentationAt(next.SpanStart));
        }

        var last = usings.LastOrDefault(IsPlain) ?? usings.Last();
        return new TextChange(new TextSpan(lines.EndOfLine(last.Span.End), 0), lines.NewLineAt(last.SpanStart) + lines.IndentationAt(last.SpanStart) + source);
    }

    /// <summary>After the comment at the head of the file, and before the documentation of its first class.</summary>
    private static int StartOf(CompilationUnitSyntax root)
    {
        var first = root.Externs.Count > 0 ? root.Externs.Last().GetLastToken().GetNextToken() : root.GetFirstToken();
        var documentation = first.LeadingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia));
        return documentation == default ? first.SpanStart : documentation.FullSpan.Start;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive is { Alias: null, Name: not null } && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None);

    private static bool IsAfter(UsingDirectiveSyntax directive, string @namespace) =>
        directive.Name!.ToString() is var name && !IsSystem(name) && string.Compare(name, @namespace, StringComparison.OrdinalIgnoreCase) > 0;

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
