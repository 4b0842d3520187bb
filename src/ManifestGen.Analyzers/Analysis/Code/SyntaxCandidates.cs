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

    private readonly ILookup<string, ExpressionSyntax> _candidates;

    private SyntaxCandidates(ILookup<string, ExpressionSyntax> calls) => _candidates = calls;

    public static SyntaxCandidates Of(SyntaxTree tree) => Known.GetValue(tree, Find);

    /// <summary>Whether the file names nothing that may matter, as most files do.</summary>
    public bool IsEmpty => _candidates.Count == 0;

    /// <summary>The calls of methods of this name, the objects of a class of this name that are created, and what is assigned to properties of this name.</summary>
    public IEnumerable<ExpressionSyntax> Named(string name) => _candidates[name];

    /// <summary>The calls of methods whose name begins so.</summary>
    public IEnumerable<ExpressionSyntax> StartingWith(string prefix) =>
        _candidates.Where(calls => calls.Key.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(calls => calls);

    // What generators add is no code of the user's, and mostly large.
    private static SyntaxCandidates Find(SyntaxTree tree) => new((
        from node in tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) ? [] : tree.GetRoot().DescendantNodes(MayHoldCode)
        let name = NameOf(node) is { } found && CandidateNames.Contains(found) ? found : IsOfUrl(node) ? CalledHosts.Url : null
        where name is not null
        select (name, Call: (ExpressionSyntax)node)).ToLookup(pair => pair.name, pair => pair.Call, StringComparer.Ordinal));

    private static bool MayHoldCode(SyntaxNode node) => node is not (TypeSyntax or AttributeListSyntax or BaseParameterListSyntax or UsingDirectiveSyntax);

    private static bool IsOfUrl(SyntaxNode node) =>
        node is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }, ..] } && text.StartsWith("http", StringComparison.Ordinal);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => NameOf(access),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        ObjectCreationExpressionSyntax creation => SimpleName(creation.Type),
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

    private static string? SimpleName(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
