using ManifestGen.Model;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN520 to MGEN523: variables and files.</summary>
internal static class ConfigurationLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN520",
                "The file mode is not valid",
                "'{0}' is not a valid file mode: use three octal digits after a zero, such as '0440'",
                RuleSeverity.Error,
                Category.Configuration) { IsBlocking = true },
            broken => [broken.Text()]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN521",
                "The token lifetime is too short",
                "ExpirationSeconds {0} is below the API server's minimum of 600 seconds: use 600 or more",
                RuleSeverity.Error,
                Category.Configuration) { IsBlocking = true },
            Phrases.OnlyNumber)
        {
            RemedyOf = broken => new($"Use {broken.Nearest()}", RemedyEdit.SetArgument(broken.Place, broken.Nearest())),
        },
        new(
            new(
                "MGEN522",
                "The configuration setting applies to Kubernetes only",
                "{0} applies to Kubernetes only: in {1} {2}",
                RuleSeverity.Info,
                Category.Configuration),
            broken => [AttributeOf(broken), Phrases.Targets(broken), ConsequenceOf(broken.Declared)]),
        new(
            new(
                "MGEN523",
                "The file or secret setting is not supported by this target",
                "{0} has no effect in {1}: {2}",
                RuleSeverity.Info,
                Category.Configuration),
            broken => [broken.Name, Phrases.Targets(broken), broken.Name == nameof(SecretFileAttribute.Mode)
                ? "the container sees the file with the mode that it has on the host"
                : "a container does not start without its secrets"]),
    ];

    private static string AttributeOf(BrokenLimit broken) => broken.Declared switch
    {
        ConfigMapFileModel => $"{broken.Attribute} without Source",
        SecretFileModel => $"{broken.Attribute} without Key",
        _ => broken.Attribute,
    };

    private static string ConsequenceOf(object declared) => declared switch
    {
        ConfigEnvModel variable => $"there is no ConfigMap, so '{variable.Name}' is not set",
        FieldEnvModel variable => $"there is no pod, so '{variable.Name}' is not set",
        ResourceEnvModel variable => $"no variable holds a request or limit, so '{variable.Name}' is not set",
        VariableSourceModel { Kind: VariableSourceKind.Secret } source => $"the keys of '{source.Name}' are unknown, so declare those that the program needs with [SecretEnv]",
        VariableSourceModel source => $"there is no ConfigMap '{source.Name}' to take variables from",
        ConfigMapFileModel file => $"there is no ConfigMap, so nothing is at '{file.Path}'",
        SecretFileModel file => $"the keys of a secret are unknown, so nothing is at '{file.Path}'",
        FieldFileModel file => $"there is no pod, so nothing is at '{file.Path}'",
        TokenFileModel file => $"there is no ServiceAccount, so nothing is at '{file.Path}'",
        _ => "",
    };
}
