using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Declarations;

/// <summary>What the attributes of a project say, by value.</summary>
/// <param name="Facts">What matters of the compilation besides.</param>
/// <param name="Services">The services, each as it is by itself.</param>
/// <param name="Attributes">What the attributes of the assembly say of all of them.</param>
/// <param name="Stack">The system that the assembly declares.</param>
internal sealed record DeclaredProject(CompilationFacts Facts, EquatableArray<ServiceModel> Services, ProjectAttributes Attributes, StackModel? Stack)
{
    public static DeclaredProject Of(Compilation compilation, CancellationToken cancellation) => new(
        CompilationFacts.Of(compilation),
        ServicesOf(compilation, cancellation).Select(declared => declared.Service).ToEquatableArray(),
        ProjectAttributes.Parse(compilation.Assembly),
        StackParser.Parse(compilation.Assembly));

    /// <summary>The services that a compilation declares, each as it is by itself, with their classes.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, ServiceModel Service)> ServicesOf(Compilation compilation, CancellationToken cancellation)
    {
        var met = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in FilesWithServices(compilation, cancellation))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in Types(tree.GetRoot(cancellation)))
            {
                // A class whose parts have attributes each is met in each.
                if (model.GetDeclaredSymbol(declaration, cancellation) is { TypeKind: TypeKind.Class } type && met.Add(type) && ServiceParser.Parse(type) is { } service)
                {
                    yield return (type, service);
                }
            }
        }
    }

    private static IEnumerable<SyntaxTree> FilesWithServices(Compilation compilation, CancellationToken cancellation)
    {
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            aliases.UnionWith(FileDeclarations.Of(tree, cancellation).GlobalAliases);
        }

        return compilation.SyntaxTrees.Where(tree => FileDeclarations.Of(tree, cancellation).MayHaveServices(aliases));
    }

    private static IEnumerable<TypeDeclarationSyntax> Types(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Where(type => type.AttributeLists.Count > 0);
}
