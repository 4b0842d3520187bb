using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// The calls and assignments of one file that may matter, by their names. Found once for a file: a syntax tree never changes, and an edit makes a new one of one file only.
/// </summary>
internal sealed class SyntaxCandidates
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxCandidates> Known = new();

    private static readonly SyntaxCandidates None = new([]);

    private SyntaxCandidates(IReadOnlyList<KeyValuePair<string, ExpressionSyntax>> all) => All = all;

    public static SyntaxCandidates Of(SyntaxTree tree) => Known.GetValue(tree, Find);

    /// <summary>
    /// The calls by the names of their methods, the objects that are created by the names of their classes, and what is assigned by the names of the properties, in the
    /// order of the file.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, ExpressionSyntax>> All { get; }

    // Every node of every file is looked at here: no object is made for one that does not matter.
    private static SyntaxCandidates Find(SyntaxTree tree)
    {
        if (GeneratedFiles.Contain(tree) && !GeneratedFiles.MaySetUp(tree))
        {
            return None;
        }

        List<KeyValuePair<string, ExpressionSyntax>>? found = null;
        foreach (var node in tree.GetRoot().DescendantNodes(MayHoldCode))
        {
            if (NameOf(node) is { } name && (CandidateNames.Contains(name) || ReferenceEquals(name, CreatedTypes.Unwritten)))
            {
                (found ??= []).Add(new(name, (ExpressionSyntax)node));
            }
            else if (IsOfUrl(node))
            {
                (found ??= []).Add(new(CalledHosts.Url, (ExpressionSyntax)node));
            }
        }

        return found is null ? None : new(found);
    }

    private static bool MayHoldCode(SyntaxNode node) => node is not (TypeSyntax or AttributeListSyntax or BaseParameterListSyntax or UsingDirectiveSyntax);

    private static bool IsOfUrl(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }, ..] } && text.StartsWith("http", StringComparison.Ordinal);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => NameOf(access),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        BaseObjectCreationExpressionSyntax creation => CreatedTypes.NameOf(creation),
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] }
            when key.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase) => ConnectionReads.Indexer,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [_], Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } } => ConfigurationKeys.Indexer,
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax property } => property.Name.Identifier.ValueText,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax property } => property.Identifier.ValueText,
        _ => null,
    };

    // Every list has an Add and an Insert.
    private static string NameOf(MemberAccessExpressionSyntax access) => access is { Name.Identifier.ValueText: "Add" or "Insert", Expression: MemberAccessExpressionSyntax list }
        ? $"{list.Name.Identifier.ValueText}.Add"
        : access.Name.Identifier.ValueText;
}
