using System.Text.RegularExpressions;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Variables of Compose in a text: <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-default}</c>, and <c>$$</c> for a dollar.</summary>
internal sealed class Interpolation
{
    private static readonly Regex Variable = new(
        @"\$(?:(?<escaped>\$)|(?<name>[A-Za-z_][A-Za-z0-9_]*)|\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:(?<operator>:?[-?+])(?<text>[^{}]*))?\})",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly ISet<string> _secrets;

    /// <param name="environment">The variables of <c>.env</c>.</param>
    /// <param name="secrets">Receives the values that are secrets.</param>
    public Interpolation(IReadOnlyDictionary<string, string> environment, ISet<string> secrets)
    {
        (_environment, _secrets) = (environment, secrets);
        _secrets.UnionWith(environment.Where(variable => SecretText.IsNamed(variable.Key, variable.Value)).Select(variable => variable.Value));
    }

    /// <summary>The text with the values of <c>.env</c>, else with the defaults. Null where a variable has neither.</summary>
    /// <param name="text">As the file has it.</param>
    /// <param name="variables">The variables that were replaced.</param>
    public string? Resolve(string text, out IReadOnlyList<string> variables)
    {
        var replaced = new List<string>();
        var isKnown = true;
        // A default may hold a variable: the innermost first.
        for (var depth = 0; depth < 8 && isKnown && HasVariable(text); depth++)
        {
            text = Variable.Replace(text, match => Replace(match, replaced, ref isKnown));
        }

        variables = replaced;
        return isKnown && !HasVariable(text) ? text.Replace('\u0001', '$') : null;
    }

    /// <summary>The text of a scalar. Null where it is none, or has a variable without a value.</summary>
    public string? Text(SourceNode? node) => node is { IsScalar: true } ? Resolve(node.Text!, out _) : null;

    /// <summary>Whether a setting is on or off; null where it is neither.</summary>
    public bool? Switch(SourceNode? node) => Text(node) is { } text ? Settings.Switch(text)?.Value as bool? : null;

    /// <summary>Whether the text has a variable.</summary>
    public static bool HasVariable(string text) => text.IndexOf('$') >= 0;

    private string Replace(Match match, List<string> replaced, ref bool isKnown)
    {
        if (match.Groups["escaped"].Success)
        {
            return "\u0001";
        }

        var name = match.Groups["name"].Value;
        var (operation, alternative) = (match.Groups["operator"].Value, match.Groups["text"].Value);
        replaced.Add(name);
        var isSet = _environment.TryGetValue(name, out var value) && !(operation.StartsWith(":", StringComparison.Ordinal) && value.Length == 0);
        if (operation.EndsWith("+", StringComparison.Ordinal))
        {
            return isSet ? alternative : "";
        }

        isKnown &= isSet || operation.EndsWith("-", StringComparison.Ordinal);
        var text = isSet ? value! : isKnown ? alternative : "";
        if (SecretText.IsNamed(name, text))
        {
            _secrets.Add(text);
        }

        return isSet ? text.Replace('$', '\u0001') : text;
    }
}
