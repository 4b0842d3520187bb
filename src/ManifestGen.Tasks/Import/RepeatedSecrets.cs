using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>The values of secrets that an import has met, which may stand in other places of the files again.</summary>
internal sealed class RepeatedSecrets
{
    private const int Shortest = 3;

    /// <summary>Of digits alone.</summary>
    private const int Pin = 6;

    // Long enough to be no part of another word by chance.
    private const int Long = 8;

    // As a password they protect nothing, and as words they are everywhere.
    private static readonly string[] Common = ["root", "admin", "guest", "user", "test", "dev", "default", "local", "localhost", "http", "https", "app"];

    // Accounts and databases often have the name that is their password too.
    private static readonly string[] Names = ["USER", "USERNAME", "DB", "DATABASE", "NAME", "LOGIN", "VHOST"];

    private readonly string[] _values;

    public RepeatedSecrets(ImportContext context)
    {
        var others = new HashSet<string>(context.Declarations.Select(declaration => declaration.Name).Concat(Common), StringComparer.Ordinal);
        others.UnionWith(context.Declarations.Select(declaration => declaration.Image?.Split('/').Last().Split(':')[0]).OfType<string>());
        others.UnionWith(context.Declarations
            .SelectMany(declaration => declaration.All("Env"))
            .Where(use => IsOfName((string)use.Arguments[0].Value))
            .Select(use => use.Arguments[1].Value).OfType<string>());
        _values =
        [
            .. context.SecretValues
                .Concat(SecretNodes.ValuesIn(context.Documents))
                // A port or a year stands in many places.
                .Where(value => value.Length >= Shortest && !others.Contains(value) && !(value.Length < Pin && value.All(char.IsDigit)))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether the text has one of the values, as a word of its own where it is short.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name of the variable that has it as its value; a name of an account keeps its value.</param>
    public bool IsIn(string text, string name = "") => Array.Exists(_values, value => Holds(text, value) && !(text == value && IsOfName(name)));

    private static bool Holds(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            var end = at + value.Length;
            if (value.Length >= Long || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfName(string variable) => Names.Any(name => variable.EndsWith(name, StringComparison.OrdinalIgnoreCase));
}
