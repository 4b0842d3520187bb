using ManifestGen.Model;
using ManifestGen.Rendering.Constants;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Parsing;

/// <summary>Finds out how generated code adds to a service's class.</summary>
internal static class PartialClassParser
{
    /// <summary>The tool in the <c>[GeneratedCode]</c> attribute of what is added, which analyzers see as a part of the class.</summary>
    public const string Tool = "ManifestGen";

    private static readonly SymbolDisplayFormat NameFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat NamespaceFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>
    /// Null where it cannot: the class, or one around it, is not partial, is of another assembly, known in its own file only, or has no name yet.
    /// </summary>
    public static PartialClassModel? Parse(INamedTypeSymbol type)
    {
        var declarations = new List<string>();
        if (!AreNamed(type.ContainingNamespace))
        {
            return null;
        }

        for (var part = type; part is not null; part = part.ContainingType)
        {
            if (DeclarationOf(part) is not { } declaration)
            {
                return null;
            }

            declarations.Insert(0, declaration);
        }

        var @namespace = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(NamespaceFormat);
        return new(@namespace, declarations.ToEquatableArray(), ServiceConstants.GroupNames.Where(name => IsTaken(name, type)).ToEquatableArray());
    }

    private static string? DeclarationOf(INamedTypeSymbol type)
    {
        var isPartial = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .Any(syntax => syntax is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
        return isPartial && !type.IsFileLocal && type.Name.Length > 0 && type.TypeParameters.All(parameter => parameter.Name.Length > 0) ? $"partial {KeywordOf(type)} {type.ToDisplayString(NameFormat)}" : null;
    }

    private static bool AreNamed(INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace || (@namespace.Name.Length > 0 && AreNamed(@namespace.ContainingNamespace));

    private static string KeywordOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { IsRecord: true, IsValueType: true } => "record struct",
        { IsRecord: true } => "record",
        { IsValueType: true } => "struct",
        _ => "class",
    };

    private static bool IsTaken(string name, INamedTypeSymbol type)
    {
        if (type.Name == name)
        {
            return true;
        }

        for (var part = type; part is not null; part = part.BaseType)
        {
            if (part.GetMembers(name).Any(member => !IsOurs(member)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOurs(ISymbol member) => member.GetAttributes().Any(attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: Tool }, ..] });
}
