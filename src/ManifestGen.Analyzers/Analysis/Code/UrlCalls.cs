using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// Calls of <c>HttpClient</c> whose URL is no literal: <c>client.GetAsync($"http://orders/{id}")</c>. Methods of these names are many, so only files that name the client are looked
/// at, each once, because a syntax tree never changes.
/// </summary>
internal static class UrlCalls
{
    private static readonly ConditionalWeakTable<SyntaxTree, ExpressionSyntax[]> Known = new();

    private static readonly ConditionalWeakTable<ProgramCode, IInvocationOperation[]> OfPrograms = new();

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "GetAsync", "GetStringAsync", "GetStreamAsync", "GetByteArrayAsync", "PostAsync", "PutAsync", "PatchAsync", "DeleteAsync",
        "GetFromJsonAsync", "GetFromJsonAsAsyncEnumerable", "PostAsJsonAsync", "PutAsJsonAsync", "PatchAsJsonAsync", "DeleteFromJsonAsync",
    };

    private static readonly string[] Clients = ["HttpClient", "IHttpClientFactory", "CreateClient", "AddHttpClient"];

    /// <summary>Those of a program, found once however many services it runs.</summary>
    public static IReadOnlyList<IInvocationOperation> In(ProgramCode code) => OfPrograms.GetValue(code, FindIn);

    private static IInvocationOperation[] FindIn(ProgramCode code) =>
    (
        from tree in code.Files
        where Clients.Any(client => Flow.NameFilter.MayHold(tree, client))
        from call in Known.GetValue(tree, Find)
        select code.OperationOf(call) as IInvocationOperation into operation
        where operation is not null
        select operation).ToArray();

    // A literal is found by another way, and a path of the client's own base address, which begins with no scheme, is of no interest.
    private static ExpressionSyntax[] Find(SyntaxTree tree) => tree.GetRoot().DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => call is { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [{ Expression: var url }, ..] }
            && Methods.Contains(access.Name.Identifier.ValueText)
            && url switch
            {
                InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax { TextToken.ValueText: var text }, ..] } => text.StartsWith("http", StringComparison.Ordinal),
                InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax, ..] } => true,
                IdentifierNameSyntax or MemberAccessExpressionSyntax or BinaryExpressionSyntax or BaseObjectCreationExpressionSyntax => true,
                _ => false,
            })
        .ToArray<ExpressionSyntax>();
}
