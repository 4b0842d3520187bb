using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN505 and MGEN506: names that Kubernetes, Compose and Swarm accept for a secret and for a key of it.</summary>
internal sealed class SecretReferenceRule : IContainerRule
{
    /// <summary>Of a Swarm secret, whose name is made from both.</summary>
    private const int MaxSwarmLength = 64;

    private static readonly Rule InvalidSecret = new(
        "MGEN505",
        "The secret name is not valid",
        "'{0}' is not a valid secret name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule InvalidKey = new(
        "MGEN506",
        "The secret key is not valid",
        "'{0}' is not a valid secret key, because {1}",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidSecret, InvalidKey];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var isSwarm = application.Project.Targets.HasFlag(ManifestTargets.Swarm);
        return SecretReference.AllOf(service).SelectMany(reference => FindingsOf(reference, service, isSwarm));
    }

    private static IEnumerable<Finding> FindingsOf(SecretReference reference, ServiceModel service, bool isSwarm)
    {
        var isSecretValid = ReferenceNames.IsObject(reference.Secret);
        // The default is the service's name, which has a rule of its own; so has the variable's name, the default of the key.
        if (!isSecretValid && reference.Secret != service.Name)
        {
            var place = reference.Origin.Argument(reference.SecretArgument);
            yield return InvalidSecret.At(place, Characters.OnOneLine(reference.Secret)) with { Remedy = ReferenceNames.RenamingOf(reference.Secret, place) };
        }

        var hasNamesKey = reference.Variable is { } name && !VariableNameRule.IsValid(name);
        if (reference.Key is { } key && !hasNamesKey && ProblemOf(reference.Secret, key, isSwarm && isSecretValid) is { } problem)
        {
            var place = reference.Origin.Argument(nameof(SecretEnvAttribute.Key));
            yield return InvalidKey.At(place, Characters.OnOneLine(key), problem) with { Remedy = ReferenceNames.RenamingOfKey(key, place) };
        }
    }

    private static string? ProblemOf(string secret, string key, bool isSwarm)
    {
        if (!ReferenceNames.IsKey(key))
        {
            return "a key has at most 253 letters, digits, '-', '_' and '.', and does not start with '..'";
        }

        if (!isSwarm)
        {
            return null;
        }

        var name = $"{secret}_{key}";
        return name.Length > MaxSwarmLength
            ? $"the Swarm secret '{name}' would have {name.Length.ToText()} characters: use at most {MaxSwarmLength.ToText()} for secret, '_' and key"
            : char.IsLetterOrDigit(name[name.Length - 1])
                ? null
                : $"the Swarm secret '{name}' would end with '{name[name.Length - 1]}': end with a letter or digit";
    }
}
