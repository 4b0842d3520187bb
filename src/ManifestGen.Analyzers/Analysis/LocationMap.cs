using System.Collections.Immutable;
using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis;

/// <summary>Finds what a <see cref="Place"/> means in the source of one class, and of its assembly; or of an assembly alone.</summary>
internal sealed class LocationMap(ISymbol symbol, CancellationToken cancellation)
{
    /// <summary>The value of the argument; without one the attribute, and for the class itself its name.</summary>
    public Location Find(Place place)
    {
        if (SyntaxOf(place.Origin) is not { } attribute)
        {
            return ClassName();
        }

        var argument = place.Argument is null ? null : ArgumentOf(attribute, place);
        return (argument?.Expression is { } expression && place.Index is { } index ? ElementOf(attribute, argument, index) ?? expression : argument?.Expression ?? (SyntaxNode)attribute).GetLocation();
    }

    private ImmutableArray<AttributeData> AttributesOf(Origin origin) => (origin.IsOnAssembly && symbol.ContainingAssembly is { } assembly ? assembly : symbol).GetAttributes();

    private AttributeSyntax? SyntaxOf(Origin origin)
    {
        var attributes = AttributesOf(origin);
        return origin.Attribute >= 0 && origin.Attribute < attributes.Length
            ? attributes[origin.Attribute].ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax
            : null;
    }

    private AttributeArgumentSyntax? ArgumentOf(AttributeSyntax attribute, Place place)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        // In the order of the parser: what a property is set to replaces what the constructor was given.
        return arguments.FirstOrDefault(argument => IsNamed(argument.NameEquals?.Name, place.Argument))
            ?? arguments.FirstOrDefault(argument => IsNamed(argument.NameColon?.Name, place.Argument))
            ?? PositionalArgument(arguments, ParameterIndex(place));
    }

    // An array is one argument; without one, each element is an argument.
    private static ExpressionSyntax? ElementOf(AttributeSyntax attribute, AttributeArgumentSyntax first, int index) => first.Expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } list } => list.Expressions.ElementAtOrDefault(index),
        ImplicitArrayCreationExpressionSyntax { Initializer: var list } => list.Expressions.ElementAtOrDefault(index),
        CollectionExpressionSyntax { Elements: var list } => (list.ElementAtOrDefault(index) as ExpressionElementSyntax)?.Expression,
        _ => attribute.ArgumentList!.Arguments.SkipWhile(argument => argument != first).ElementAtOrDefault(index)?.Expression,
    };

    private int ParameterIndex(Place place)
    {
        var parameter = AttributesOf(place.Origin)[place.Origin.Attribute].AttributeConstructor?.Parameters
            .FirstOrDefault(parameter => string.Equals(parameter.Name, place.Argument, StringComparison.OrdinalIgnoreCase));
        return parameter?.Ordinal ?? -1;
    }

    private static AttributeArgumentSyntax? PositionalArgument(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, int index) =>
        index >= 0 && index < arguments.Count && arguments[index] is { NameEquals: null, NameColon: null } argument ? argument : null;

    /// <summary>A parameter and the property that it sets differ in their first letter only.</summary>
    private static bool IsNamed(IdentifierNameSyntax? name, string? argument) =>
        name is not null && string.Equals(name.Identifier.ValueText, argument, StringComparison.OrdinalIgnoreCase);

    /// <summary>The part of a partial class that declares the service.</summary>
    private Location ClassName()
    {
        var service = symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name is nameof(ContainerServiceAttribute) or nameof(BackingServiceAttribute));
        return service?.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.GetLocation()
            ?? symbol.Locations[0];
    }
}
