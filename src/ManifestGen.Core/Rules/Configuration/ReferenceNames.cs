using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>What ConfigMaps and Secrets, and the keys in them, can be called.</summary>
internal static class ReferenceNames
{
    public const int MaxLength = 253;

    private static readonly Regex KeySyntax = new(@"\A(?!\.\.?\z|\.\.)[-._a-zA-Z0-9]{1,253}\z", RegexOptions.CultureInvariant);

    private static readonly Regex Foreign = new("[^-._a-zA-Z0-9]+", RegexOptions.CultureInvariant);

    public static bool IsObject(string name) => KubernetesNames.IsSubdomain(name);

    public static bool IsKey(string name) => KeySyntax.IsMatch(name);

    /// <summary>A similar name of an object, which has no capital letters. Null when there is none: what is cut would be another one.</summary>
    public static Remedy? RenamingOf(string text, Place place)
    {
        var name = text.Length > MaxLength ? "" : KebabCase.Of(text, MaxLength);
        return name.Length == 0 || name == text ? null : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
    }

    /// <summary>A similar key, in upper and lower case as it is written, in which keys differ. Null when there is none.</summary>
    public static Remedy? RenamingOfKey(string text, Place place)
    {
        var name = Foreign.Replace(text.Trim(), "-").Trim('-');
        return name != text && IsKey(name) ? new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name))) : null;
    }
}
