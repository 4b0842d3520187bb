using ManifestGen.Analysis.Code;
using ManifestGen.CodeFixes.Editing;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>The classes that can stand for a program.</summary>
internal static class ServiceClasses
{
    private const string HostedService = "Microsoft.Extensions.Hosting.IHostedService";

    /// <summary>Whether the project makes a program, and references ManifestGen.</summary>
    public static bool CanBeIn(Compilation compilation) =>
        CompilationFacts.Of(compilation).IsExecutable && compilation.GetTypeByMetadataName(AttributeNames.ContainerServiceMetadataName) is not null;

    /// <summary>The class that the program starts in, one that its host runs, or an empty one: any other class has work of its own, and the light bulb would be noise there.</summary>
    public static bool IsFit(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        type is { TypeKind: TypeKind.Class, IsGenericType: false, IsFileLocal: false }
        && (type is { IsAbstract: false } or { IsStatic: true })
        && type is not { ContainingType: not null, DeclaredAccessibility: Accessibility.Private }
        && !type.GetAttributes().Any(AttributeReader.IsOurs)
        && (IsEntryPoint(type, compilation, cancellation) || IsHosted(type) || IsEmpty(type));

    /// <summary>Whether the program starts in it.</summary>
    public static bool IsEntryPoint(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        SymbolEqualityComparer.Default.Equals(compilation.GetEntryPoint(cancellation)?.ContainingType, type);

    /// <summary>Whether the host runs it beside others, or beside a web server.</summary>
    public static bool IsOneOfSeveral(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        IsHosted(type) && (new ProgramCode(compilation, cancellation).IsWeb || TypesIn(compilation.Assembly.GlobalNamespace).Where(other => !other.IsAbstract).Count(IsHosted) > 1);

    /// <summary>Adds the attributes to a class, and what its file needs for them to be understood.</summary>
    public static IEnumerable<TextChange> Declare(TypeDeclarationSyntax type, IReadOnlyList<IReadOnlyList<string>> lists, SemanticModel model, SourceText text)
    {
        var lines = new SourceLines(text);
        var position = type.GetFirstToken().SpanStart;
        var sources = lists.Select(list => $"[{string.Join(", ", list.Select(attribute => ManifestGenNames.Unambiguous(attribute, model, position)))}]");
        var changes = new[] { AttributeListChanges.Before(type, sources, lines) };
        return ManifestGenNames.AreReached(model, position) ? changes : changes.Prepend(UsingDirectives.Add(ManifestGenNames.Namespace, type, lines));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol container) =>
        container.GetNamespaceMembers().SelectMany(TypesIn).Concat(container.GetTypeMembers());

    private static bool IsHosted(INamedTypeSymbol type) => type.AllInterfaces.Any(implemented => implemented.FullName() == HostedService);

    private static bool IsEmpty(INamedTypeSymbol type) =>
        type is { IsRecord: false, BaseType.SpecialType: SpecialType.System_Object, Interfaces.IsEmpty: true } && type.GetMembers().All(member => member.IsImplicitlyDeclared);
}
