namespace ManifestGen.Rendering.Docker;

/// <summary>
/// Files whose names suggest keys or passwords. An image goes to whoever may pull it, and a layer of the build to whoever may read the cache;
/// a program gets such files from <c>[SecretFile]</c>.
/// </summary>
public static class SecretFiles
{
    /// <summary>As lines of an ignore file. Sources that lie in a folder of the name are no secrets.</summary>
    public static IReadOnlyList<string> Patterns { get; } =
    [
        "**/*.key",
        "**/*.p12",
        "**/*.pem",
        "**/*.pfx",
        "**/*.ppk",
        "**/*.jks",
        "**/*.keystore",
        "**/id_dsa",
        "**/id_ecdsa",
        "**/id_ed25519",
        "**/id_rsa",
        "**/.env*",
        "**/*.env",
        "**/secrets",
        "!**/secrets/**/*.cs",
        "!**/secrets/**/*.cshtml",
        "!**/secrets/**/*.razor",
        "**/secrets.json",
        "**/local.settings.json",
        "**/appsettings.local.json",
        "**/appsettings.*.local.json",
        "**/.aws",
        "**/.azure",
        "**/.docker",
        "**/.gnupg",
        "**/.kube",
        "**/.ssh",
        "**/kubeconfig",
        "**/*.kubeconfig",
        "**/.git-credentials",
        "**/.htpasswd",
        "**/.netrc",
        "**/_netrc",
        "**/.npmrc",
        "**/.pypirc",
        "**/*.publishsettings",
        "**/*.tfstate",
        "**/*.tfstate.*",
        "**/*.tfvars",
    ];

    private static readonly IgnorePattern[] Parsed = [.. Patterns.Select(IgnorePattern.TryParse).OfType<IgnorePattern>()];

    /// <summary>Whether a path of the context is left out for what it is called.</summary>
    public static bool Contain(string path) => IgnorePattern.Deciding(Parsed, path) is { IsException: false };
}
