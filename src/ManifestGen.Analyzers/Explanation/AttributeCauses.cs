using ManifestGen.Analysis;
using ManifestGen.Model;
using ManifestGen.Parsing;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Explanation;

/// <summary>Each attribute of a project's services, and each of its arguments.</summary>
internal static class AttributeCauses
{
    private const int LongestText = 160;

    /// <summary>Without one of them there is nothing to ask about.</summary>
    private static readonly string[] Declarations =
        [nameof(ContainerServiceAttribute), nameof(BackingServiceAttribute), nameof(ContainerAttribute), nameof(StackAttribute)];

    public static IEnumerable<Cause> Of(DeclaredApplication application, CancellationToken cancellation)
    {
        // A class is read in each environment; the first time is enough.
        var read = Counterfactual.ReadBy(() => application.Parse()).GroupBy(place => place.Symbol, SymbolEqualityComparer.Default).ToArray();
        return from place in read
               from attribute in place.GroupBy(pair => pair.Attribute.Origin.Attribute).Select(same => same.First().Attribute)
               from cause in Of(application, place.Key!, attribute, cancellation)
               select cause;
    }

    private static IEnumerable<Cause> Of(DeclaredApplication application, ISymbol symbol, AttributeReader attribute, CancellationToken cancellation)
    {
        var map = new LocationMap(symbol, cancellation);
        var index = attribute.Origin.Attribute;
        var text = TextOf(attribute.Data, cancellation);
        var source = SourceOf(map, attribute.Origin, symbol, text, index);
        var constructor = attribute.Data.ConstructorArguments.Select((value, i) => (attribute.Data.AttributeConstructor!.Parameters[i].Name, Value: value, IsOptional: false));
        foreach (var (name, value, isOptional) in constructor.Concat(attribute.Data.NamedArguments.Select(argument => (Name: argument.Key, argument.Value, IsOptional: true))))
        {
            if (name == nameof(ManifestAttribute.Environment) || value.IsNull)
            {
                continue;
            }

            var answer = $"{text} {PlaceOf(map, attribute.Origin.Argument(name), symbol)}: {Property(name)}";
            if (IsChangeable(value))
            {
                yield return Make(CauseKind.Value, answer, new(symbol, index, name, HasOtherValue: true), name);
            }

            if (isOptional)
            {
                yield return Make(CauseKind.Argument, answer, new(symbol, index, name, HasOtherValue: false), name);
            }
        }

        if (!Declarations.Contains(attribute.Name))
        {
            yield return Make(CauseKind.Attribute, $"{text} {PlaceOf(map, attribute.Origin, symbol)}", new(symbol, index, null, HasOtherValue: false));
        }

        Cause Make(CauseKind kind, string answer, Counterfactual change, string? argument = null) =>
            new(kind, answer, () => change.Parse(application.Parse)) { Attribute = source, Argument = argument is null ? null : Property(argument) };
    }

    private static bool IsChangeable(TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Array => value.Values.All(element => element.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum),
        TypedConstantKind.Primitive => value.Value is string or int or bool,
        TypedConstantKind.Enum => value.Value is int,
        _ => false,
    };

    private static string Property(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static AttributeSource SourceOf(LocationMap map, Place place, ISymbol symbol, string text, int position) =>
        map.Find(place) is { IsInSource: true } location && location.GetLineSpan() is var span
            ? new(symbol.Name, text, span.Path, span.StartLinePosition.Line + 1, position)
            : new(symbol.ContainingAssembly is { } assembly ? $"{symbol.Name} in {assembly.Name}" : symbol.Name, text, "", 0, position);

    // Of another project there is no source here.
    private static string PlaceOf(LocationMap map, Place place, ISymbol symbol) => map.Find(place) is { IsInSource: true } location && location.GetLineSpan() is var span
        ? $"at {span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
        : $"on {symbol.Name} in {symbol.ContainingAssembly?.Name ?? symbol.Name}";

    private static string TextOf(AttributeData attribute, CancellationToken cancellation)
    {
        var text = attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).ToString() ?? attribute.ToString()
            .Replace($"{AttributeNames.Namespace}.{attribute.AttributeClass!.Name}", attribute.AttributeClass.Name.Replace("Attribute", ""));
        text = Characters.OnOneLine(text);
        return $"[{(text.Length > LongestText ? text.Substring(0, LongestText) + "…" : text)}]";
    }
}
