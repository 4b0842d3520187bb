using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>Adds to the code of an example what it leaves to the reader.</summary>
internal static class ExampleCode
{
    private static readonly string[] Declarations = ["ContainerService", "BackingService", "Container"];

    /// <summary>Attributes that stand alone get a class, and the one that makes it a service. Nothing is put before the code, so that places stay.</summary>
    public static IReadOnlyList<string> Complete(IEnumerable<string> sources) => sources.Select(Complete).ToArray();

    private static string Complete(string source)
    {
        if (Parse(source).Members.LastOrDefault() is not IncompleteMemberSyntax { AttributeLists: { Count: > 0 } lists })
        {
            return source;
        }

        var isDeclared = lists.SelectMany(list => list.Attributes).Any(attribute => Declarations.Contains(attribute.Name.ToString()));
        return source + (isDeclared ? "" : "\n[ContainerService(\"catalog\")]") + "\ninternal sealed class Catalog;";
    }

    /// <summary>Whether the sources say what the program does first.</summary>
    public static bool HasEntryPoint(IEnumerable<string> sources) => sources.Select(Parse).Any(root =>
        root.Members.Any(member => member is GlobalStatementSyntax)
        || root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.ValueText == "Main"));

    public static CompilationUnitSyntax Parse(string source) => SyntaxFactory.ParseCompilationUnit(source);
}
