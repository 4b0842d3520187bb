using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Every value that code reads from the configuration or from the environment: by an index, by <c>GetValue</c>, and of a section.</summary>
internal static class KeyReads
{
    private const string Binder = "Microsoft.Extensions.Configuration.ConfigurationBinder";

    private static readonly ConditionalWeakTable<SyntaxTree, ExpressionSyntax[]> Known = new();

    // However many services the program runs.
    private static readonly ConditionalWeakTable<ProgramCode, IOperation[]> OfPrograms = new();

    /// <summary>A file that reads the configuration names it, or its type, or one of its sections.</summary>
    private static readonly string[] Sources = ["Configuration", "IConfiguration", "IConfigurationRoot", "IConfigurationSection", "ConfigurationManager", "GetSection", "GetRequiredSection"];

    public static string[] Names { get; } = ["GetValue", "GetEnvironmentVariable", "GetSection", "GetRequiredSection"];

    /// <summary>The operations that read one value.</summary>
    public static IReadOnlyList<IOperation> In(ProgramCode code) => OfPrograms.GetValue(code, FindIn);

    private static IOperation[] FindIn(ProgramCode code) => Indexers(code)
        .Concat(code.Calls("GetValue").Where(call => call.IsOf(Binder)))
        .Concat(code.Calls("GetEnvironmentVariable").Where(call => call.IsOf("System.Environment")))
        .ToArray();

    private static IEnumerable<IOperation> Indexers(ProgramCode code) =>
        from tree in code.Files
        where Sources.Any(source => Flow.NameFilter.MayHold(tree, source))
        from access in Known.GetValue(tree, Find)
        select code.OperationOf(access) as IPropertyReferenceOperation into indexer
        where indexer is not null && ConfigurationKeys.IsConfiguration(indexer.Property.ContainingType)
        select indexer;

    private static ExpressionSyntax[] Find(SyntaxTree tree) => tree.GetRoot().DescendantNodes(node => node is not (AttributeListSyntax or UsingDirectiveSyntax))
        .OfType<ElementAccessExpressionSyntax>()
        .Where(access => access.ArgumentList.Arguments is [{ Expression: not LiteralExpressionSyntax { Token.Value: not string } and not ElementAccessExpressionSyntax }])
        .ToArray<ExpressionSyntax>();
}
