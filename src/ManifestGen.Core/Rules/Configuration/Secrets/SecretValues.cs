using System.Text.RegularExpressions;

namespace ManifestGen.Rules.Configuration.Secrets;

/// <summary>Recognises secrets, and what cannot be one, by the value.</summary>
internal static class SecretValues
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly (string Kind, Regex Pattern)[] Patterns =
    [
        ("a private key", new(@"-----BEGIN ([A-Z]+ )*PRIVATE KEY-----", Options)),
        ("an AWS access key", new(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b", Options)),
        ("a GitHub token", new(@"\b(gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})", Options)),
        ("a GitLab token", new(@"\bglpat-[A-Za-z0-9_-]{20,}", Options)),
        ("a Slack token", new(@"\bxox[abeoprs]-[A-Za-z0-9-]{10,}", Options)),
        ("a Stripe key", new(@"\b[rs]k_live_[A-Za-z0-9]{16,}", Options)),
        ("a Google API key", new(@"\bAIza[A-Za-z0-9_-]{35}", Options)),
        ("an npm token", new(@"\bnpm_[A-Za-z0-9]{36}\b", Options)),
        ("a JSON web token", new(@"\beyJhbGciO[A-Za-z0-9_-]+", Options)),
        ("a connection string with a password", new(
            @"(^|[;,\s])\s*(password|passwd|pwd|accountkey|sharedaccesskey|sharedaccesssignature|sslpassword|clientsecret)\s*=\s*[^;,\s]", Options | RegexOptions.IgnoreCase)),
        ("a signed URL", new(@"[?&]sig=[A-Za-z0-9%+/=]{20,}", Options)),
        ("a URL with a password", new(@"\b[a-z][a-z0-9+.-]*://[^/?#\s:@]*:[^/?#\s@]+@", Options | RegexOptions.IgnoreCase)),
    ];

    private static readonly Regex Harmless = new(
        @"\A\s*("
        + @"|true|false|yes|no|on|off|none|null"
        + @"|[+-]?[0-9][0-9.,_]{0,14}\s*(ms|s|m|h|d|sec|seconds|min|minutes|hours|days|%)?" // a number, a duration
        + @"|([0-9]+\.)?[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?" // a TimeSpan
        + @"|P[0-9YMWDTHS.]+" // an ISO 8601 duration
        + @"|[a-z][a-z0-9+.-]*://\S*" // a URL, or a reference into a vault
        + @"|(~|\.{1,2})?/[A-Za-z0-9._-]+(/[A-Za-z0-9._-]*)*" // a path
        + @"|[A-Za-z]:\\\S*"
        + @"|[A-Za-z0-9_-]+\.(pem|key|crt|cer|pfx|p12|json|txt)" // a file
        + @")\s*\z",
        Options | RegexOptions.IgnoreCase);

    /// <summary>What kind of secret the value is. Null when its form says nothing.</summary>
    public static string? KindOf(string value) => Patterns.FirstOrDefault(pattern => pattern.Pattern.IsMatch(value)).Kind;

    /// <summary>Whether the value cannot be a secret, whatever the name says: nothing, a switch, a number, a duration, a path, a URL.</summary>
    public static bool IsHarmless(string value) => Harmless.IsMatch(value);

    /// <summary>Whether it looks drawn at random: long, without spaces, of letters and digits.</summary>
    public static bool IsRandom(string value) =>
        value.Length >= 16 && value.Any(char.IsDigit) && value.Any(char.IsLetter) && !value.Any(c => char.IsWhiteSpace(c) || c is ':' or '{' or '.');
}
