using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Names an attribute of ManifestGen so that it means the same in the user's file.</summary>
internal static class AttributeNames
{
    private const string Namespace = "ManifestGen";

    /// <summary>Writes the namespace before an attribute that the file's usings do not reach.</summary>
    /// <param name="attribute">An attribute without its brackets, such as <c>SecretEnv("TOKEN")</c>.</param>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="position">Where the attribute will stand.</param>
    public static string Qualify(string attribute, SemanticModel model, int position)
    {
        var name = attribute.Split('(')[0].Trim();
        var candidates = new[] { name, name + "Attribute" }
            .SelectMany(candidate => model.LookupNamespacesAndTypes(position, name: candidate))
            .ToList();
        return candidates is [INamedTypeSymbol { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }]
            ? attribute
            : $"global::{Namespace}.{attribute}";
    }
}
