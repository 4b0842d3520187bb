using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration;

/// <summary>MGEN505 and MGEN506: names that Kubernetes, Compose and Swarm accept for a secret and for a key of it.</summary>
internal sealed class SecretReferenceRule : IServiceRule
{
    private const int MaxLength = 253;

    /// <summary>Of a Swarm secret, whose name is made from both.</summary>
    private const int MaxSwarmLength = 64;

    private static readonly Regex SecretSyntax = new(
        @"\A(?=.{1,253}\z)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z", RegexOptions.CultureInvariant);

    private static readonly Regex KeySyntax = new(@"\A(?!\.\.?\z|\.\.)[-._a-zA-Z0-9]{1,253}\z", RegexOptions.CultureInvariant);

    private static readonly Rule InvalidSecret = new(
        "MGEN505",
        "The name of a secret is not valid",
        "'{0}' cannot be the name of a secret: use lower-case letters, digits, '-' and '.', the first and last a letter or digit",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule InvalidKey = new(
        "MGEN506",
        "The key of a secret is not valid",
        "'{0}' cannot be the key of a secret, because {1}",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidSecret, InvalidKey];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var isSwarm = application.Project.Targets.HasFlag(ManifestTargets.Swarm);
        return service.SecretEnv.SelectMany(variable => FindingsOf(variable, service, isSwarm));
    }

    private static IEnumerable<Finding> FindingsOf(SecretEnvModel variable, ServiceModel service, bool isSwarm)
    {
        var isSecretValid = SecretSyntax.IsMatch(variable.Secret);
        // The default is the service's name, which has a rule of its own; so has the variable's name, the default of the key.
        if (!isSecretValid && variable.Secret != service.Name)
        {
            var place = variable.Origin.Argument("Secret");
            yield return InvalidSecret.At(place, Characters.OnOneLine(variable.Secret)) with { Remedy = RenamingOf(variable.Secret, place) };
        }

        var hasNamesKey = variable.Key == variable.Name && !VariableNameRule.IsValid(variable.Name);
        if (!hasNamesKey && ProblemOf(variable, isSwarm && isSecretValid) is { } problem)
        {
            var place = variable.Origin.Argument("Key");
            yield return InvalidKey.At(place, Characters.OnOneLine(variable.Key), problem) with { Remedy = RenamingOf(variable.Key, place) };
        }
    }

    private static string? ProblemOf(SecretEnvModel variable, bool isSwarm)
    {
        if (!KeySyntax.IsMatch(variable.Key))
        {
            return "a key has at most 253 letters, digits, '-', '_' and '.', and does not begin with '..'";
        }

        if (!isSwarm)
        {
            return null;
        }

        var name = $"{variable.Secret}_{variable.Key}";
        return name.Length > MaxSwarmLength
            ? $"the Swarm secret '{name}' would have {name.Length.ToText()} characters: use at most {MaxSwarmLength.ToText()} for secret, '_' and key"
            : char.IsLetterOrDigit(name[name.Length - 1])
                ? null
                : $"the Swarm secret '{name}' would end with '{name[name.Length - 1]}': end with a letter or digit";
    }

    private static Remedy? RenamingOf(string text, Place place)
    {
        var name = KebabCase.Of(text, MaxLength);
        return name.Length == 0 || name == text ? null : new Remedy($"Rename to '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name)));
    }
}
