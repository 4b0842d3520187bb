using ManifestGen.Rules.OwnObjects;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>Which pages are tried out. Those of MGEN10nn are about files and builds, and not about code: the tests of the build try them.</summary>
internal static class TriedPages
{
    /// <summary>Those about committed files in an IDE, whose examples are manifests and not code: the tests of the analyzer and of the fix try them.</summary>
    public static readonly string[] OfCommittedFiles = ["MGEN1080", "MGEN1081", "MGEN1082"];

    public static IEnumerable<string> Ids { get; } = RulePage.Ids.Where(id => id.Length == "MGEN101".Length || id == "MGEN1029" || id.StartsWith("MGEN109", StringComparison.Ordinal) || OwnObjectRules.All.Any(rule => rule.Id == id)).ToArray();
}
