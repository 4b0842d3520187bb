using System.Text.RegularExpressions;

namespace ManifestGen.Rules;

/// <summary>What Kubernetes accepts as the names of most objects: a DNS subdomain.</summary>
internal static class ObjectName
{
    /// <summary>What a name may be, for messages.</summary>
    public const string Description = "use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit";

    private static readonly Regex Syntax = new(
        @"\A(?=.{1,253}\z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant);

    public static bool IsValid(string text) => Syntax.IsMatch(text);
}
