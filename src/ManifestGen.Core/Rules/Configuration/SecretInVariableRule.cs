using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rules.Options;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN538: in Kubernetes, a secret in a variable is in every child process and crash dump too. A foreign program reads what it reads.</summary>
internal sealed class SecretInVariableRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule Inherited = new(
        "MGEN538",
        "The secret is exposed as a variable",
        "In Kubernetes, {0} is in every child process and crash dump, and " + OptionNames.SecretVariables
        + " disallows that: mount the secret with [SecretFile], and read it with AddKeyPerFile",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Inherited];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        options.SecretVariables != Choice.Unwanted || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) || IsForeign(service) ? [] :
        [
            .. service.SecretEnv.Select(variable => Inherited.At(variable.Origin, $"the variable '{Characters.OnOneLine(variable.Name)}'")),
            .. service.Configuration.VariableSources.Where(source => source.Kind == VariableSourceKind.Secret)
                .Select(source => Inherited.At(source.Origin, $"each key of '{Characters.OnOneLine(source.Name)}'")),
            .. OfConnections(service),
        ];

    // Another container of the same image runs the same program.
    private static bool IsForeign(ServiceModel service) => service is { Backing: not null } or { Container.Image: not null };

    // Who depends on a server gets its password in the connection string.
    private static IEnumerable<Finding> OfConnections(ServiceModel service)
    {
        var secrets = ConnectionVariables.Of(service, ManifestTargets.Kubernetes).Secrets.Select(secret => (secret.Secret, secret.Key)).ToArray();
        return
            from dependency in service.Network.Dependencies
            where dependency.Service.Backing is { } backing && backing.SecretEnv.Any(secret => secrets.Contains((secret.Secret, secret.Key)))
            select Inherited.At(dependency.Origin, $"the password of '{Characters.OnOneLine(dependency.Service.Name!)}'");
    }
}
