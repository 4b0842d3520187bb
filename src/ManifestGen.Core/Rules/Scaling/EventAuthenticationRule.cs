using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN225: what a scaler reads from Secrets.</summary>
internal sealed class EventAuthenticationRule : IServiceRule
{
    private static readonly Regex Parameter = new(@"\A[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant);

    private static readonly Regex Key = new(@"\A(?!\.\.?\z|\.\.)[-._a-zA-Z0-9]{1,253}\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN225",
        "The event source authentication is not valid",
        "The event source authentication is not valid, because {0}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Scaling.Events.SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(ScaleEventModel trigger)
    {
        if (trigger.Authentication is { } name)
        {
            var place = trigger.Origin.Argument(nameof(trigger.Authentication));
            if (trigger.Secrets.Count > 0)
            {
                yield return Invalid.At(place, "Authentication cannot be combined with Secrets, which create their own: remove one of them") with
                {
                    Remedy = new Remedy("Remove Authentication", RemedyEdit.RemoveArgument(place)),
                };
            }
            else if (!ObjectName.IsValid(name))
            {
                yield return Invalid.At(place, $"'{Characters.OnOneLine(name)}' is not a valid TriggerAuthentication name: {ObjectName.Description}");
            }
        }

        var parameters = new HashSet<string>(StringComparer.Ordinal);
        foreach (var secret in trigger.Secrets)
        {
            var problem = !Parameter.IsMatch(secret.Parameter) || !ObjectName.IsValid(secret.Secret) || !Key.IsMatch(secret.Key)
                ? "is not a valid reference to a secret: use 'parameter=secret/key'"
                : !parameters.Add(secret.Parameter) ? "sets a parameter twice: keep one of them" : null;
            if (problem is not null)
            {
                yield return Invalid.At(trigger.Origin.Argument(nameof(trigger.Secrets)), $"'{Characters.OnOneLine(secret.Text)}' {problem}");
            }
        }
    }
}
