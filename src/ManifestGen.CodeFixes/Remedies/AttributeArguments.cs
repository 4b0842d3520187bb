using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>
/// Finds an argument by the name of a property or of a constructor parameter. Case does not matter, because the two differ only in it:
/// <c>path</c> and <c>Path</c> are two ways to write the same value.
/// </summary>
internal static class AttributeArguments
{
    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, IMethodSymbol constructor, string name)
    {
        if (attribute.ArgumentList is not { } list)
        {
            return null;
        }

        // A property is set after the constructor has run: its value counts.
        return list.Arguments.FirstOrDefault(argument => argument.NameEquals is { } property && Same(property.Name.Identifier.ValueText, name))
            ?? list.Arguments.FirstOrDefault(argument => argument.NameColon is { } parameter && Same(parameter.Name.Identifier.ValueText, name))
            // What has no name stands in its place, even behind something with one.
            ?? list.Arguments
                .Zip(constructor.Parameters, (argument, parameter) => (argument, parameter))
                .FirstOrDefault(pair => pair.argument is { NameEquals: null, NameColon: null } && Same(pair.parameter.Name, name))
                .argument;
    }

    public static IPropertySymbol? FindProperty(INamedTypeSymbol attribute, string name)
    {
        for (INamedTypeSymbol? type = attribute; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => Same(property.Name, name)) is { SetMethod: not null } property)
            {
                return property;
            }
        }

        return null;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
