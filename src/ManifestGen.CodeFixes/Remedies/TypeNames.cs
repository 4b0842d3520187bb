using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Names a class so that it means the same in the user's file.</summary>
internal static class TypeNames
{
    /// <summary>As few of the name's parts as mean the same class there.</summary>
    /// <param name="fullName">The class with its namespace.</param>
    /// <param name="model">What the names of the file mean.</param>
    /// <param name="position">Where the name will stand.</param>
    public static string Shortest(string fullName, SemanticModel model, int position)
    {
        var qualified = "global::" + fullName;
        var meant = Meaning(qualified, model, position);
        var parts = fullName.Split('.');
        return Enumerable.Range(1, parts.Length)
            .Select(count => string.Join(".", parts.Skip(parts.Length - count)))
            .FirstOrDefault(name => meant is not null && SymbolEqualityComparer.Default.Equals(Meaning(name, model, position), meant)) ?? qualified;
    }

    private static ISymbol? Meaning(string name, SemanticModel model, int position) =>
        model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseTypeName(name), SpeculativeBindingOption.BindAsTypeOrNamespace).Symbol;
}
