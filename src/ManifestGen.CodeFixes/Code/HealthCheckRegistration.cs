using ManifestGen.Analysis.Code;
using ManifestGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Code;

/// <summary>Adds health checks to the services of a program, before it is built.</summary>
internal static class HealthCheckRegistration
{
    private const string Builder = "Microsoft.AspNetCore.Builder.WebApplicationBuilder";
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";
    private const string Extensions = "HealthCheckServiceCollectionExtensions";

    /// <summary>The statement that builds the program. Null where there is none before which another one can stand.</summary>
    public static StatementSyntax? FindBuild(SyntaxNode root, SemanticModel model) =>
        root.DescendantNodes().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => IsBuild(call, model))?.FirstAncestorOrSelf<StatementSyntax>() is { Parent: BlockSyntax or GlobalStatementSyntax } statement
            ? statement
            : null;

    /// <summary>The changes of the file that add the call before the statement.</summary>
    public static IEnumerable<TextChange> Before(StatementSyntax build, SemanticModel model, SourceLines lines)
    {
        var builder = build.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(BuilderOf).OfType<IdentifierNameSyntax>().First();
        var added = Statements.Before(build, $"{builder}.Services.AddHealthChecks();", lines);
        return model.LookupNamespacesAndTypes(build.SpanStart, name: Extensions).IsEmpty ? [UsingDirectives.Add(Namespace, build, lines), added] : [added];
    }

    private static bool IsBuild(InvocationExpressionSyntax call, SemanticModel model) => BuilderOf(call) is { } builder && model.GetTypeInfo(builder).Type?.FullName() == Builder;

    // Only what has a name can be spoken of twice.
    private static IdentifierNameSyntax? BuilderOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Build", Expression: IdentifierNameSyntax builder } ? builder : null;
}
