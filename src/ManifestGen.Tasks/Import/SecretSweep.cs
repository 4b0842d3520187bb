using System.Text.RegularExpressions;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>Takes secrets out of what is written: those that look like one, and those that stand again where they are no variable of their own.</summary>
internal sealed class SecretSweep(ImportContext context)
{
    private const int Shortest = 4;

    private static readonly Regex Flag = new(@"\A(-p|-P|-a|--?(pass(word)?|pwd|secret|token|api-?key|requirepass))(=|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Pair = new(@"\A-{0,2}(?<name>[A-Za-z][\w.-]*)\s*[=:]\s*(?<value>.+)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly string[] _values = [.. Values(context)];

    public void Run()
    {
        foreach (var declaration in context.Declarations)
        {
            foreach (var use in declaration.Attributes.ToArray())
            {
                Sweep(use, declaration);
            }
        }
    }

    private void Sweep(AttributeUse use, ServiceDeclaration declaration)
    {
        if (use.Name is "Env" or "ConfigValue" && use.Arguments[1].Value is string value && IsRepeated(value))
        {
            declaration.Attributes.Remove(use);
            var name = use.Arguments[0];
            declaration.One("SecretEnv", name).Sources.AddRange(use.Sources);
            foreach (var source in use.Sources)
            {
                source.Value.IsSecret = true;
                source.Value.Reconsider(Fate.Understood, $"[SecretEnv({name.Code})]: the value holds a secret, and is not taken over");
                context.Secrets.Add((source.Value, $"secrets/{declaration.Name}/{name.Value}"));
            }
        }
        else if (use.Name is "Label" or "Annotation" or "DockerLabel" && use.Arguments[1].Value is string label && IsSecret(label))
        {
            declaration.Attributes.Remove(use);
            Leave(use.Sources);
        }

        else if (use != declaration.Head && use.Name is not ("SecretEnv" or "Env" or "ConfigValue") && HoldsInArguments(use))
        {
            declaration.Attributes.Remove(use);
            Leave(use.Sources);
            use.Arguments.ForEach(argument => LeaveWhereItStands(argument.Value));
        }

        foreach (var property in use.Properties.Where(property => Holds(property.Value.Value)).ToArray())
        {
            use.Properties.Remove(property);
            LeaveWhereItStands(property.Value.Value);
            Leave(use.Sources.Where(source => source.Key == property.Key));
            if (property.Key == "Command")
            {
                declaration.Attributes.Remove(use);
            }
        }
    }

    private static void Leave(IEnumerable<KeyValuePair<string, SourceNode>> sources)
    {
        foreach (var leaf in sources.SelectMany(source => source.Value.Leaves))
        {
            leaf.IsSecret = true;
            leaf.Reconsider(Fate.Elsewhere, "nothing as it is: it holds a secret. Let the program read it from a variable, [SecretEnv]");
        }
    }

    // Not all attributes know the nodes that they are from.
    private void LeaveWhereItStands(object value)
    {
        var texts = value as string[] ?? (value is string text ? [text] : []);
        foreach (var leaf in context.Documents.SelectMany(document => document.Leaves).Where(leaf => leaf.Text is { } own && texts.Any(held => own == held && Holds(held))))
        {
            Leave([new("", leaf)]);
        }
    }

    // [LoggingOption("token", "…")] is a name and its value.
    private bool HoldsInArguments(AttributeUse use)
    {
        var texts = use.Arguments.Select(argument => argument.Value).OfType<string>().ToArray();
        return texts.Any(text => Holds(text)) || use.Arguments.Any(argument => argument.Value is string[] && Holds(argument.Value))
            || (texts.Length == 2 && IsNamedSecret(texts[0], texts[1]));
    }

    private bool Holds(object value) => value switch
    {
        string text => IsSecret(text),
        string[] texts => texts.Any(text => IsSecret(text) || _values.Contains(text) || HoldsInWords(text))
            || texts.Skip(1).Where((text, index) => texts[index].StartsWith("--", StringComparison.Ordinal) && text.Length > 0 && text[0] != '-' && IsNamedSecret(texts[index].TrimStart('-'), text)).Any()
            || texts.Where((text, index) => IsFlagged(text, index + 1 < texts.Length ? texts[index + 1] : "")).Any(),
        _ => false,
    };

    // Of a command for a shell, which is one text.
    private static bool HoldsInWords(string text)
    {
        var words = text.Split([' ', '\t', '\n', '\r', '"', '\'', ';'], StringSplitOptions.RemoveEmptyEntries);
        return words.Where((word, index) => IsPair(word) || IsFlagged(word, index + 1 < words.Length ? words[index + 1] : "")).Any() || IsPair(text)
            || words.Skip(1).Where((word, index) => words[index].StartsWith("--", StringComparison.Ordinal) && word[0] != '-' && IsNamedSecret(words[index].TrimStart('-'), word)).Any();
    }

    // --db-password=x, DB_PASSWORD=x and Authorization: x.
    private static bool IsPair(string text) => Pair.Match(text) is { Success: true } match && IsNamedSecret(match.Groups["name"].Value, match.Groups["value"].Value);

    private static bool IsNamedSecret(string name, string value) =>
        value.IndexOf('$') < 0 && (SecretLiteralRule.EvidenceIn(name, value) is not null || name.ToLowerInvariant() is "authorization" or "proxy-authorization" or "cookie" or "x-api-key");

    // --password=x, or --password and x; a variable in its place is no secret.
    private static bool IsFlagged(string text, string next) =>
        Flag.Match(text) is { Success: true } match
        && (match.Value.EndsWith("=", StringComparison.Ordinal) ? text.Substring(match.Length) : match.Value.Length > 2 ? next : "") is { Length: > 0 } value
        && value.IndexOf('$') < 0 && value[0] != '-';

    private bool IsSecret(string text) => (text.IndexOf('$') < 0 && SecretLiteralRule.EvidenceIn("", text) is not null) || IsRepeated(text);

    private bool IsRepeated(string text) => _values.Any(value => text.Length > value.Length && text.IndexOf(value, StringComparison.Ordinal) >= 0);

    // A password that is the name of something, such as a database of the same name, says nothing where it stands again.
    private static IEnumerable<string> Values(ImportContext context)
    {
        var others = new HashSet<string>(context.Declarations.Select(declaration => declaration.Name), StringComparer.Ordinal);
        others.UnionWith(context.Declarations.SelectMany(declaration => declaration.All("Env")).Select(use => use.Arguments[1].Value).OfType<string>());
        others.UnionWith(context.Declarations.Select(declaration => declaration.Image?.Split('/').Last().Split(':')[0]).OfType<string>());
        return context.Secrets.Select(secret => ValueOf(secret.Node)).Where(value => value.Length >= Shortest && !others.Contains(value) && value.IndexOf('$') < 0).Distinct(StringComparer.Ordinal);
    }

    // An element of a list has the name before it.
    private static string ValueOf(SourceNode node)
    {
        var text = node.Text ?? "";
        return node.Path.EndsWith("]", StringComparison.Ordinal) && text.IndexOf('=') is var at && at > 0 ? text.Substring(at + 1) : text;
    }
}
