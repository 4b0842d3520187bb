using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis;

/// <summary>Whether a finding at a class is shown. One that is not must not speak for others, and is not counted among them.</summary>
internal static class Suppressions
{
    private static readonly string[] GeneratedFiles = [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs"];

    /// <param name="type">The class.</param>
    /// <param name="id">The id of the rule.</param>
    /// <param name="compilation">The compilation of the class.</param>
    public static bool AreNone(INamedTypeSymbol type, string id, Compilation compilation) =>
        AttributeReader.AreResolved(type)
        && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute")
        && type.DeclaringSyntaxReferences.All(reference => IsShown(reference.SyntaxTree, id, compilation.Options.SyntaxTreeOptionsProvider));

    // What a #pragma is about is not asked: a file that has one reports for itself.
    private static bool IsShown(SyntaxTree tree, string id, SyntaxTreeOptionsProvider? options) =>
        !GeneratedFiles.Any(suffix => tree.FilePath.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
        && options?.IsGenerated(tree, CancellationToken.None) != GeneratedKind.MarkedGenerated
        && !(options?.TryGetDiagnosticValue(tree, id, CancellationToken.None, out var severity) == true && severity == ReportDiagnostic.Suppress)
        && (tree.GetRoot() as CSharpSyntaxNode)?.GetFirstDirective(directive => directive is PragmaWarningDirectiveTriviaSyntax) is null;
}
