using System.Text.RegularExpressions;
using ManifestGen.Rules.Configuration.Secrets;
using ManifestGen.Tasks.Import.Compose;

namespace ManifestGen.Tasks.Import;

/// <summary>Recognises a secret in a text of a file that is imported: by its form, by the name before it, or by the option of a command that it follows.</summary>
internal static class SecretText
{
    private const int Deepest = 3;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Pair = new(@"\A(-{0,2}|/)(?<name>[A-Za-z][\w.\[\]-]*)\s*[=:]\s*(?<value>.+)\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex Option = new(@"\A(--?|/)(?<name>[A-Za-z][\w.-]*)\z", RegexOptions.CultureInvariant);

    // A reference, for which the default counts where it has one.
    private static readonly Regex Reference = new(@"\$(\{[A-Za-z_]\w*(:?[-=](?<text>[^{}]*))?[^{}]*\}|\([^()]*\)|[A-Za-z_]\w*)", RegexOptions.CultureInvariant);

    private static readonly Regex Name = new(
        @"(password|passwd|passphrase|pwd|secret|apikey|accesskey|privatekey|secretkey|masterauth|requirepass)\z|\A(proxy-?)?authorization\z|\A(set-)?cookie\z|\A(x-)?api-?key\z|\Aredis(cli)?_auth\z",
        Options);

    private static readonly Regex Password = new(@"(password|passwd|passphrase|pwd)\z", Options);

    private static readonly Regex Client = new(@"\b(redis-cli|valkey-cli|keydb-cli|mysql\w*|mariadb\S*|mongo\w*|sqlcmd|influx|cqlsh|clickhouse\S*|sshpass|htpasswd)\b", Options);

    // Options of clients that begin as -p and -a do, which a password may follow without a space.
    private static readonly string[] Others = ["-port", "-path", "-ping", "-profile", "-protocol", "-progress", "-all", "-append", "-auth", "-pass", "-password", "-appendonly"];

    private static readonly Regex Credentials = new(@"\A[^:\s]+:(?<value>.+)\z", RegexOptions.CultureInvariant);

    private static readonly Regex Hash = new(@"\$(apr1|2[aby]|5|6|argon2\w*)\$", RegexOptions.CultureInvariant);

    /// <summary>Whether a value under a name is a secret. A reference to a variable is none.</summary>
    public static bool IsNamed(string name, string value)
    {
        if (Hash.IsMatch(value))
        {
            return true;
        }

        var literal = Literal(value);
        return literal.Trim(' ', '"', '\'').Length > 0
            && !name.EndsWith("FromEnv", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith("_FILE", StringComparison.OrdinalIgnoreCase)
            && (SecretLiteralRule.EvidenceIn(name, literal) is not null || (IsOfSecret(name) && !IsHarmless(literal)) || (Password.IsMatch(name) && IsPin(literal)));
    }

    // A number is no secret elsewhere, and a password here.
    private static bool IsPin(string literal) => literal.Trim(' ', '"', '\'') is { Length: >= 4 } digits && digits.All(c => c is >= '0' and <= '9');

    // Names that are one word too, such as PGPASSWORD.
    private static bool IsOfSecret(string name) => Name.IsMatch(name) || Name.IsMatch(name.Replace("_", "").Replace("-", ""));

    /// <summary>Whether a text holds a secret, as a value or somewhere in a command.</summary>
    public static bool IsIn(string text) => IsIn(text, 0);

    /// <summary>Whether the words of a command hold a secret.</summary>
    public static bool IsIn(IReadOnlyList<string> words) => IsIn(words, 0);

    private static bool IsIn(string text, int depth)
    {
        if (Hash.IsMatch(text) || SecretLiteralRule.EvidenceIn("", Literal(text)) is not null || IsPair(text))
        {
            return true;
        }

        return depth < Deepest && text.IndexOfAny([' ', '\t', '\n', ';', '|', '&', '?']) >= 0 && IsIn([.. ShellWords.Of(text).SelectMany(Parts)], depth + 1);
    }

    private static bool IsIn(IReadOnlyList<string> words, int depth)
    {
        var isOfClient = words.Any(word => Client.IsMatch(word));
        for (var i = 0; i < words.Count; i++)
        {
            if (IsIn(words[i], depth) || IsOption(words[i], i + 1 < words.Count ? words[i + 1] : "", isOfClient))
            {
                return true;
            }
        }

        return false;
    }

    // What ends a command in a shell without a space.
    private static IEnumerable<string> Parts(string word) => word.IndexOf(' ') >= 0 ? [word] : word.Split([';', '|', '&', '?', '(', ')'], StringSplitOptions.RemoveEmptyEntries).DefaultIfEmpty(word);

    // --db-password=x, DB_PASSWORD=x and Authorization: x.
    private static bool IsPair(string text) => Pair.Match(text) is { Success: true } match && IsNamed(match.Groups["name"].Value, match.Groups["value"].Value);

    // --password and x; -p and x of a client of a database, where -p is a port elsewhere; -u and name:x.
    private static bool IsOption(string word, string next, bool isOfClient)
    {
        if (word.Length > 2 && word[0] == '-' && word[1] is 'p' or 'P' or 'a' && (isOfClient || word[2] == '=') && !Others.Contains(word))
        {
            var joined = Literal(word.Substring(2).TrimStart('='));
            return !IsHarmless(joined) && (isOfClient || LooksChosen(joined));
        }

        if (word is "requirepass" or "masterauth")
        {
            return IsValue(next);
        }

        var name = Option.Match(word) is { Success: true } match ? match.Groups["name"].Value : "";
        return IsValue(next) && name switch
        {
            "" => false,
            "p" or "P" or "a" => isOfClient || LooksChosen(Literal(next)),
            "u" or "user" => Credentials.Match(Literal(next)) is { Success: true } pair && !IsHarmless(pair.Groups["value"].Value),
            "pass" or "passwd" or "pwd" or "auth" or "token" => true,
            _ => IsNamed(name, next),
        };
    }

    private static bool IsValue(string text) => text.Length > 0 && text[0] != '-' && Literal(text).Trim('"', '\'') is { Length: > 0 } literal && !IsHarmless(literal);

    // A name of something has letters alone, and a password seldom has.
    private static bool LooksChosen(string text) => text.Length >= 6 && text.Any(char.IsLetter) && text.Any(c => !char.IsLetter(c) && c is not ('-' or '_' or '.' or '/' or ':' or ','));

    private static bool IsHarmless(string text) => text.Length == 0 || SecretValues.IsHarmless(text);

    private static string Literal(string text) => text.IndexOf('$') < 0 ? text : Reference.Replace(text, match => match.Groups["text"].Value);
}
