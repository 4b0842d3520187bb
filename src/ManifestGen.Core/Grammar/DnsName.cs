using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>The names of hosts.</summary>
internal static class DnsName
{
    /// <summary>Of a host.</summary>
    public const int MaxLength = 253;

    private static readonly Regex Address = new(@"\A[0-9]+(\.[0-9]+){3}\z", RegexOptions.CultureInvariant);

    /// <summary>A host, whose first label may be <c>*</c>; never an address, for which no ingress or gateway has a certificate.</summary>
    public static bool IsHost(string text)
    {
        var name = text.StartsWith("*.", StringComparison.Ordinal) ? text.Substring(2) : text;
        return text.Length <= MaxLength && KubernetesNames.IsSubdomain(name) && !Address.IsMatch(name) && name.Split('.').All(label => label.Length <= KubernetesNames.MaxLabelLength);
    }

    /// <summary>Whether a certificate for a name serves a host: <c>*</c> stands for one label.</summary>
    public static bool Covers(string name, string host) =>
        name == host || (name.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.') is > 0 and var dot && host.Substring(dot) == name.Substring(1));

    /// <summary>Whether a listener of a gateway takes requests of a route: the first label of either may be <c>*</c>, which stands for one label or several.</summary>
    public static bool Meet(string left, string right) => left == right || IsBelow(left, right) || IsBelow(right, left);

    private static bool IsBelow(string host, string wildcard) => wildcard.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(wildcard.Substring(1), StringComparison.Ordinal);
}
