using ManifestGen.Grammar;

namespace ManifestGen.Rules.Configuration.Secrets;

/// <summary>
/// Recognises secrets by the name of the variable, as BuildKit's check does, but by whole words and where they stand: <c>Auth__Authority</c>,
/// <c>TOKEN_TTL</c> and <c>Keycloak__Url</c> are about secrets and are none.
/// </summary>
internal static class SecretNames
{
    private static readonly HashSet<string> SecretWords =
    [
        "password", "passwords", "passwd", "passphrase", "pass", "pwd", "pword", "secret", "secrets", "token", "tokens",
        "apikey", "apikeys", "apitoken", "credential", "credentials", "accesskey", "secretkey", "privatekey", "clientsecret", "bearer", "pat", "sas",
    ];

    /// <summary>What makes a key one to keep: <c>ApiKey</c>, <c>Jwt__Key</c>.</summary>
    private static readonly HashSet<string> KeyWords =
    [
        "api", "access", "private", "secret", "account", "encryption", "decryption", "signing", "master", "shared", "storage", "license", "subscription",
        "auth", "jwt", "hmac", "aes", "rsa", "ssh", "tls", "ssl", "symmetric", "security", "admin", "client", "validation", "machine",
    ];

    /// <summary>After a secret's word they say that the value is about it: where it is, how long it lives, what it is called.</summary>
    private static readonly HashSet<string> AboutWords =
    [
        "algorithm", "alg", "audience", "authority", "claim", "claims", "complexity", "cookie", "count", "days", "dir", "directory", "enabled", "endpoint",
        "expiration", "expires", "expiry", "file", "format", "header", "host", "hours", "id", "ids", "iterations", "issuer", "kind", "leeway", "length",
        "lifespan", "lifetime", "limit", "max", "min", "minutes", "mode", "name", "names", "parameter", "path", "policy", "prefix", "property", "provider",
        "public", "realm", "required", "ring", "rotation", "scheme", "scope", "scopes", "seconds", "server", "service", "size", "source", "store", "suffix",
        "timeout", "ttl", "type", "uri", "url", "usage", "validation", "validity", "vault", "version",
    ];

    /// <summary>The word that makes the name one of a secret. Null when there is none.</summary>
    public static string? WordIn(string name, string value)
    {
        var words = WordsOf(name);
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (AboutWords.Contains(words[i]) || (i > 0 && words[i - 1] == "public"))
            {
                return null;
            }

            if (SecretWords.Contains(words[i]) || IsSecretKey(words, i, value))
            {
                return words[i];
            }
        }

        return null;
    }

    // Most keys lock nothing: of a cache, a partition, a route. "auth" is as often a scheme as a secret.
    private static bool IsSecretKey(List<string> words, int index, string value) => words[index] switch
    {
        "key" or "keys" => (index > 0 && KeyWords.Contains(words[index - 1])) || SecretValues.IsRandom(value),
        "auth" => index == words.Count - 1 && SecretValues.IsRandom(value),
        _ => false,
    };

    /// <summary>In lower case: <c>Stripe__ApiKey</c> is stripe, api, key.</summary>
    private static List<string> WordsOf(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isSeparator = i == name.Length || !char.IsLetter(name[i]);
            if (!isSeparator && !KebabCase.StartsWord(name, i))
            {
                continue;
            }

            if (i > start)
            {
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
            }

            start = isSeparator ? i + 1 : i;
        }

        return words;
    }
}
