using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>What ConfigMaps and Secrets, and the keys in them, can be called.</summary>
internal static class ReferenceNames
{
    public const int MaxLength = 253;

    private static readonly Regex KeySyntax = new(@"\A(?!\.\.?\z|\.\.)[-._a-zA-Z0-9]{1,253}\z", RegexOptions.CultureInvariant);

    public static bool IsObject(string name) => KubernetesNames.IsSubdomain(name);

    public static bool IsKey(string name) => KeySyntax.IsMatch(name);

    /// <summary>A similar name that is valid for both. Null when there is none.</summary>
    public static Remedy? RenamingOf(string text, Place place)
    {
        var name = KebabCase.Of(text, MaxLength);
        return name.Length == 0 || name == text ? null : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
    }
}
