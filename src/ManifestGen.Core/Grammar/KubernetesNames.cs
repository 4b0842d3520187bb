using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>The two grammars that Kubernetes has for names.</summary>
internal static class KubernetesNames
{
    public const int MaxLabelLength = 63;

    private static readonly Regex Label = new(@"\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\z", RegexOptions.CultureInvariant);

    private static readonly Regex Subdomain = new(
        @"\A(?=.{1,253}\z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant);

    /// <summary>A DNS-1123 label, as volumes and containers are named.</summary>
    public static bool IsLabel(string name) => Label.IsMatch(name);

    /// <summary>A DNS-1123 subdomain, as most objects are named.</summary>
    public static bool IsSubdomain(string name) => Subdomain.IsMatch(name);

    /// <summary>The name as an object can have it, for remedies. Null when nothing of it can be kept.</summary>
    public static string? Corrected(string name)
    {
        // The upper-case letters of "gVisor" begin no words.
        var lowered = name.Trim().ToLowerInvariant();
        // What is cut is another name.
        var corrected = IsSubdomain(lowered) ? lowered : name.Length > MaxLabelLength ? "" : KebabCase.Of(name, MaxLabelLength);
        return IsSubdomain(corrected) ? corrected : null;
    }
}
