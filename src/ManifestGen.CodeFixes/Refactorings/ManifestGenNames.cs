using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Names of ManifestGen in a file that has not used any so far.</summary>
internal static class ManifestGenNames
{
    public const string Namespace = "ManifestGen";

    private static readonly string[] Enums = [nameof(ProbeKind), nameof(ProbeScheme)];

    /// <summary>Whether the file's usings, or those of the project, reach the attributes.</summary>
    public static bool AreReached(SemanticModel model, int position) => model.LookupNamespacesAndTypes(position, name: "ContainerServiceAttribute").Any(IsOurs);

    /// <summary>With its namespace where a name means something else there, such as a class <c>Port</c> of the user's.</summary>
    /// <param name="attribute">An attribute without its brackets, such as <c>Port(8080)</c>.</param>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="position">Where the attribute will stand.</param>
    public static string Unambiguous(string attribute, SemanticModel model, int position) => Unambiguous(attribute, name => model.LookupNamespacesAndTypes(position, name: name));

    /// <inheritdoc cref="Unambiguous(string, SemanticModel, int)"/>
    /// <param name="attribute">An attribute without its brackets.</param>
    /// <param name="lookup">What a name means where the attribute will stand.</param>
    public static string Unambiguous(string attribute, Func<string, IEnumerable<ISymbol>> lookup)
    {
        var name = attribute.Split('(')[0];
        foreach (var enumeration in Enums.Where(enumeration => attribute.Contains(enumeration + ".") && !lookup(enumeration).All(IsOurs)))
        {
            attribute = attribute.Replace(enumeration + ".", $"global::{Namespace}.{enumeration}.");
        }

        return new[] { name, name + "Attribute" }.SelectMany(lookup).All(IsOurs) ? attribute : $"global::{Namespace}.{attribute}";
    }

    private static bool IsOurs(ISymbol symbol) => symbol is INamedTypeSymbol { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };
}
