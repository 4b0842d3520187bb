using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Names of ManifestGen in a file that has not used any so far.</summary>
internal static class ManifestGenNames
{
    public const string Namespace = "ManifestGen";

    /// <summary>Whether the file's usings, or those of the project, reach the attributes.</summary>
    public static bool AreReached(SemanticModel model, int position) => model.LookupNamespacesAndTypes(position, name: "ContainerServiceAttribute").Any(IsOurs);

    /// <summary>With its namespace where the name means something else there, such as a class <c>Port</c> of the user's.</summary>
    /// <param name="attribute">An attribute without its brackets, such as <c>Port(8080)</c>.</param>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="position">Where the attribute will stand.</param>
    public static string Unambiguous(string attribute, SemanticModel model, int position)
    {
        var name = attribute.Split('(')[0];
        return new[] { name, name + "Attribute" }.SelectMany(candidate => model.LookupNamespacesAndTypes(position, name: candidate)).All(IsOurs)
            ? attribute
            : $"global::{Namespace}.{attribute}";
    }

    private static bool IsOurs(ISymbol symbol) => symbol is INamedTypeSymbol { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };
}
