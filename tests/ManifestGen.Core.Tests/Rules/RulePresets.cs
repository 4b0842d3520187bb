using System.Text;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>The sets of severities that the package offers. They are files, because the compiler reads them, and follow from the catalog.</summary>
internal static class RulePresets
{
    /// <summary>Information that is a warning to who runs services in production: it is about what fails there, not about what a target lacks.</summary>
    private static readonly string[] Advice = ["MGEN209", "MGEN414", "MGEN415", "MGEN514", "MGEN715", "MGEN807", "MGEN814"];

    /// <summary>Information that a team may want to answer for each service: it costs money, or leaves something to others.</summary>
    private static readonly string[] StrictAdvice = ["MGEN114", "MGEN162", "MGEN167", "MGEN190", "MGEN278", "MGEN802", "MGEN825", "MGEN842"];

    public static string Recommended() => Text(
        "Warnings for production: advice about problems that fail silently becomes a warning.",
        RuleCatalog.All.Where(rule => Advice.Contains(rule.Id)).Select(rule => (rule, "warning")));

    public static string Strict() => Text(
        "For a CI gate: every warning fails the build, and all advice becomes a warning.",
        RuleCatalog.All
            .Where(rule => rule.Severity == RuleSeverity.Warning || Advice.Concat(StrictAdvice).Contains(rule.Id))
            .Select(rule => (rule, rule.Severity == RuleSeverity.Warning ? "error" : "warning")));

    // The level is below that of every file of the user, so that any of those wins.
    private static string Text(string about, IEnumerable<(Rule Rule, string Severity)> settings)
    {
        var text = new StringBuilder($"is_global = true\nglobal_level = -1\n\n# {about}\n");
        foreach (var (rule, severity) in settings)
        {
            text.Append($"\n# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return text.ToString();
    }
}
