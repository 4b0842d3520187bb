using System.Text.RegularExpressions;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>The services that a source declares, such as one that an earlier import wrote.</summary>
internal static class ExistingDeclarations
{
    private static readonly Regex Declared = new(@"\b(ContainerService|BackingService)\s*\(\s*""(?<name>[^""\\]*)""", RegexOptions.CultureInvariant);

    public static IEnumerable<(string Service, int Index)> In(string text) => Declared.Matches(text).Cast<Match>().Select(match => (match.Groups["name"].Value, match.Index));
}
