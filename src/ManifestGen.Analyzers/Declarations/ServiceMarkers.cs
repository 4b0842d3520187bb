using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Declarations;

/// <summary>The attributes that make a class a service, as they are written.</summary>
internal static class ServiceMarkers
{
    /// <summary>What the name of an attribute's type may end with besides.</summary>
    public const string Suffix = "Attribute";

    /// <summary>What they are called where no using gives them another name.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [nameof(ContainerServiceAttribute), "ContainerService", nameof(BackingServiceAttribute), "BackingService"];

    public static bool AreAmong(IReadOnlyCollection<string> attributes, HashSet<string> names)
    {
        if (attributes.Count == 0 || names.Count == 0)
        {
            return false;
        }

        foreach (var attribute in attributes)
        {
            if (names.Contains(attribute) || names.Contains(attribute + Suffix))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The last names of the attributes on a type: what stands before them is a namespace.</summary>
    public static IEnumerable<string> NamesOf(BaseTypeDeclarationSyntax type)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                yield return LastName(attribute.Name);
            }
        }
    }

    /// <summary>The name without its namespace.</summary>
    public static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
