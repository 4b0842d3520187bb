using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Names an attribute of ManifestGen so that it means the same in the user's file.</summary>
internal static class AttributeNames
{
    private const string Namespace = "ManifestGen";

    /// <summary>Writes the namespace before every name that the file's usings do not reach.</summary>
    /// <param name="attribute">An attribute without its brackets, such as <c>ReadinessProbe(ProbeKind.Tcp)</c>.</param>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="position">Where the attribute will stand.</param>
    public static string Qualify(string attribute, SemanticModel model, int position)
    {
        var name = attribute.Split('(')[0];
        var qualified = IsReached([name, name + "Attribute"], model, position) ? attribute : $"global::{Namespace}.{attribute}";
        return IsReached([nameof(Model.ProbeKind)], model, position)
            ? qualified
            : qualified.Replace("(ProbeKind.", $"(global::{Namespace}.ProbeKind.");
    }

    private static bool IsReached(string[] names, SemanticModel model, int position)
    {
        var found = names.SelectMany(name => model.LookupNamespacesAndTypes(position, name: name)).ToList();
        return found is [INamedTypeSymbol { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } }];
    }
}
