using ManifestGen.Model;
using ManifestGen.Rules.Options;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN538: in Kubernetes, a secret in a variable is in every child process and crash dump too. A foreign program reads what it reads.</summary>
internal sealed class SecretInVariableRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule Inherited = new(
        "MGEN538",
        "A secret is in a variable",
        "In Kubernetes, the variable '{0}' is in every child process and crash dump, and " + OptionNames.SecretVariables
        + " wants none: mount the secret by [SecretFile], and read it with AddKeyPerFile",
        RuleSeverity.Warning,
        Category.Configuration);

    public IReadOnlyList<Rule> Rules => [Inherited];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        options.SecretVariables != Choice.Unwanted || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) ? [] :
        from variable in service.SecretEnv
        select Inherited.At(variable.Origin, Characters.OnOneLine(variable.Name));
}
