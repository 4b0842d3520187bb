using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Declarations;

/// <summary>The text of a file's declarations: what stands in bodies and between words changes nothing of what attributes mean.</summary>
internal static class DeclarationText
{
    public static string Of(CompilationUnitSyntax file)
    {
        var text = new StringBuilder();
        foreach (var token in file.DescendantTokens(descendIntoChildren: node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or GlobalStatementSyntax)))
        {
            text.Append(token.Text).Append('\n');
        }

        return text.ToString();
    }
}
