using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>What Compose takes for the name of a profile.</summary>
internal static class ProfileName
{
    private static readonly Regex Syntax = new(@"\A[a-zA-Z0-9][a-zA-Z0-9_.-]+\z", RegexOptions.CultureInvariant);

    public static bool IsValid(string name) => Syntax.IsMatch(name);

    public static string? Corrected(string name) => KubernetesNames.Corrected(name) is { } corrected && IsValid(corrected) ? corrected : null;
}
