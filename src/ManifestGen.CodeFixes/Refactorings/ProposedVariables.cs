using ManifestGen.Analysis.Code;
using ManifestGen.Analysis.Code.Rules;
using ManifestGen.Rules.Configuration;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Declares the settings without which the program ends.</summary>
internal static class ProposedVariables
{
    /// <summary>
    /// With the value of the developer's settings, where that can hold in a container too. Else from a secret, although many are none: the container waits for it with a message
    /// that names it, and no value is invented.
    /// </summary>
    public static IEnumerable<string> Of(ProposedProgram program)
    {
        var values = JsonSettings.Of(program.DevelopmentSettings ?? "")
            .Where(setting => setting.Text is { Length: > 0 } && LocalConnectionRule.HostIn(setting.Text) is null)
            .GroupBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Last().Text!, StringComparer.OrdinalIgnoreCase);
        return
            from key in RequiredSettingRule.MissingIn(program.Bare).Select(missing => missing.Key).Distinct(StringComparer.OrdinalIgnoreCase)
            let variable = key.Replace(":", "__")
            where VariableNameRule.IsValid(variable)
            select values.TryGetValue(key, out var value) && SecretNames.WordIn(variable, value) is null && SecretValues.KindOf(value) is null
                ? $"Env({CSharpLiteral.Of(variable)}, {CSharpLiteral.Of(value)})"
                : $"SecretEnv({CSharpLiteral.Of(variable)})";
    }
}
