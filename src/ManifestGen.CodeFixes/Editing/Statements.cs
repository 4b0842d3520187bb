using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Editing;

/// <summary>Adds statements to a program.</summary>
internal static class Statements
{
    /// <summary>On a line of its own where the other one has its own.</summary>
    public static TextChange Before(StatementSyntax statement, string source, SourceLines lines)
    {
        var start = statement.SpanStart;
        return new(new TextSpan(start, 0), source + (lines.IsFirstOnLine(start) ? lines.NewLineAt(start) + lines.IndentationAt(start) : " "));
    }
}
