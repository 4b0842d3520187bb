using ManifestGen.Rules;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis;

/// <summary>Turns rules into what the compiler knows as descriptors.</summary>
internal static class RuleDescriptors
{
    public static DiagnosticDescriptor Of(Rule rule) => Of(rule, rule.Message);

    /// <summary>The rule with another message.</summary>
    public static DiagnosticDescriptor Of(Rule rule, string message) => new(
        rule.Id,
        rule.Title,
        message,
        // Other analyzers have areas of the same names, such as Security.
        "ManifestGen." + rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: true,
        helpLinkUri: Documentation.PageOf(rule.Id));

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
