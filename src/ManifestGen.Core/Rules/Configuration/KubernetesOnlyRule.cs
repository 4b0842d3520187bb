using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN522: variables and files that Compose and Swarm cannot have.</summary>
internal sealed class KubernetesOnlyRule : IServiceRule
{
    private static readonly Rule KubernetesOnly = new(
        "MGEN522",
        "The configuration setting applies to Kubernetes only",
        "{0} applies to Kubernetes only: in {1} {2}",
        RuleSeverity.Info,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [KubernetesOnly];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (TargetNames.OfDocker(application.Project.Targets) is not { } targets)
        {
            return [];
        }

        var configuration = service.Configuration;
        IEnumerable<(Origin Origin, string Attribute, string Consequence)> lost =
        [
            .. configuration.ConfigEnv.Select(variable => (variable.Origin, "ConfigEnv", $"there is no ConfigMap, so '{variable.Name}' is not set")),
            .. configuration.VariableSources.Select(OfSource),
            .. configuration.FieldEnv.Select(variable => (variable.Origin, "FieldEnv", $"there is no pod, so '{variable.Name}' is not set")),
            .. configuration.ResourceEnv.Select(variable => (variable.Origin, "ResourceEnv", $"no variable holds a request or limit, so '{variable.Name}' is not set")),
            .. configuration.Files.Select(OfFile).OfType<(Origin, string, string)>(),
        ];
        return lost.Select(item => KubernetesOnly.At(item.Origin, item.Attribute, targets, Characters.OnOneLine(item.Consequence)));
    }

    private static (Origin Origin, string Attribute, string Consequence) OfSource(VariableSourceModel source) => source.Kind == VariableSourceKind.Secret
        ? (source.Origin, "SecretEnvFrom", $"the keys of '{source.Name}' are unknown, so declare those that the program needs with [SecretEnv]")
        : (source.Origin, "ConfigEnvFrom", $"there is no ConfigMap '{source.Name}' to take variables from");

    private static (Origin Origin, string Attribute, string Consequence)? OfFile(FileModel file) => file switch
    {
        ConfigMapFileModel => (file.Origin, "ConfigFile without Source", $"there is no ConfigMap, so nothing is at '{file.Path}'"),
        SecretFileModel { Key: null } => (file.Origin, "SecretFile without Key", $"the keys of a secret are unknown, so nothing is at '{file.Path}'"),
        FieldFileModel => (file.Origin, "FieldFile", $"there is no pod, so nothing is at '{file.Path}'"),
        TokenFileModel => (file.Origin, "TokenFile", $"there is no ServiceAccount, so nothing is at '{file.Path}'"),
        _ => null,
    };
}
